using System.Runtime.CompilerServices;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Previews;

/// <summary>
/// Says what would become of files if they were taken in, one after the other, and writes nothing. Files of one preview know each other.
/// Captures that wait to be read are known by their bytes only: what they say is not foreseen.
/// </summary>
public sealed class PreviewCaptures(
    KnowledgeBaseContext db, ActiveCorrections corrections, OrganisationNames organisations, PrepareCapture prepare, IOptions<KnowledgeBaseOptions> options)
{
    /// <summary>One preview for each file in their order, as soon as it is known, and after that of a zip one for each capture in it. Of each file only keys are kept.</summary>
    public async IAsyncEnumerable<CapturePreview> RunAsync(IAsyncEnumerable<ReceivedFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = new PreviewRun(db, corrections, organisations, prepare, options.Value.Ingestion);
        await foreach (var file in files.WithCancellation(cancellationToken))
        {
            foreach (var preview in await run.PreviewAsync(file, cancellationToken))
            {
                yield return preview;
            }
        }
    }
}
