using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Data;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Commands;

/// <summary>Says what <see cref="IngestCommand"/> would do with files and folders, one line per file and a summary, and writes nothing.</summary>
internal sealed class DryRunCommand(IServiceScopeFactory scopes, IOptions<KnowledgeBaseOptions> options)
{
    private const int NotReady = 2;

    private readonly OutcomeLines lines = new(Console.Out, plain: true);

    /// <returns>0; 1 if a path is missing or a file is unreadable; 2 if the library cannot be looked at without changing it.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ReadOnlyLibrary>().OpenAsync(cancellationToken) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return NotReady;
        }

        lines.Oddities(paths, options.Value.DataDirectory);
        var files = paths.SelectMany(path => CaptureFiles.At(path, options.Value.DataDirectory)).DistinctBy(file => file.FullName)
            .Select(file => new ReceivedFile(file.Name, file.FullName, file.OpenRead));
        var totals = PreviewTotals.None;
        await foreach (var preview in scope.ServiceProvider.GetRequiredService<PreviewCaptures>().RunAsync(files.ToAsyncEnumerable(), cancellationToken))
        {
            lines.Preview(preview);
            totals = totals.With(preview);
        }

        lines.Summary();
        lines.Foretell(totals.Changes);
        return lines.AnyUnreadable ? 1 : 0;
    }
}
