using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.ReReads;

/// <param name="OlderOnly">Only those that another version of the reader read last.</param>
public sealed record BeginReReadInput(CaptureSelection Selection, bool OlderOnly = false);

/// <summary>Has what reading captures again would change shown, before anything is read again.</summary>
public sealed class BeginReRead(KnowledgeBaseContext db, ReReadRuns runs, ICurrentActor who)
{
    /// <summary>Null when nothing chosen can be read again: what waits is read anyway, and some bytes were too large to keep.</summary>
    public async Task<ReReadRun?> RunAsync(BeginReReadInput input, CancellationToken cancellationToken)
    {
        var captures = await input.Selection.Apply(db).Where(ReReadCaptures.CanBeReadAgain)
            .Where(capture => !input.OlderOnly || capture.ReaderVersion != CaptureReader.Version)
            .OrderBy(capture => capture.Id).Select(capture => capture.Id).ToListAsync(cancellationToken);
        return captures.Count == 0 ? null : runs.Begin(who.Current.Name, captures);
    }
}
