using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Commands;

/// <summary>
/// Reads files and folders into the library and says what became of each: one line per file where the output goes to a file or pipe, a
/// progress bar on a terminal, then a summary. Stopped at any moment it loses nothing; what is stored is read at the next start.
/// </summary>
internal sealed class IngestCommand(IServiceScopeFactory scopes, IngestPending ingestPending)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<int, string> waiting = [];
    private readonly OutcomeLines lines = new(Console.Out, Console.IsOutputRedirected);

    /// <returns>0; 1 if a path is missing or a file was unreadable.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        foreach (var missing in paths.Where(path => !Path.Exists(path)))
        {
            lines.Unreadable(missing, "There is no such file or folder.");
        }

        var files = paths.SelectMany(CaptureFiles.At).DistinctBy(file => file.FullName).ToList();
        lines.Expect(files.Count);
        foreach (var file in files)
        {
            await StoreAsync(file, cancellationToken);
        }

        await IngestAsync(cancellationToken);
        lines.Summary();
        return lines.AnyUnreadable ? 1 : 0;
    }

    private async Task StoreAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var stored = await scope.ServiceProvider.GetRequiredService<StoreCapture>()
                .RunAsync(new ReceivedFile(file.Name, file.FullName, file.OpenRead), cancellationToken);
            if (stored.IsNew)
            {
                waiting[stored.Id] = file.FullName;
            }
            else
            {
                lines.Duplicate(file.FullName);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            lines.Unreadable(file.FullName, fault.Message);
        }
    }

    // A server that runs on the same library may take captures over; their outcome then stands in the database.
    private async Task IngestAsync(CancellationToken cancellationToken)
    {
        while (waiting.Count > 0)
        {
            var done = await ingestPending.RunAsync(cancellationToken);
            await TellAsync(cancellationToken);
            if (done.Count == 0 && waiting.Count > 0)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        foreach (var some in waiting.Keys.Order().Chunk(500))
        {
            var settled = await db.Captures.AsNoTracking()
                .Where(capture => some.Contains(capture.Id) && capture.Status != CaptureStatus.Pending)
                .OrderBy(capture => capture.Id)
                .Select(capture => new { capture.Id, capture.Status, capture.Reason, capture.ArticleId })
                .ToListAsync(cancellationToken);
            foreach (var capture in settled)
            {
                waiting.Remove(capture.Id, out var file);
                lines.Outcome(file!, capture.Status, capture.ArticleId, capture.Reason);
            }
        }
    }
}
