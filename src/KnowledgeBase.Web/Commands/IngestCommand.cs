using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Commands;

/// <summary>
/// Reads files and folders into the library and says what became of each: one line per file where the output goes to a file or pipe, a
/// progress bar on a terminal, then a summary. Stopped at any moment it loses nothing; what is stored is read at the next start.
/// </summary>
internal sealed class IngestCommand(IServiceScopeFactory scopes, IngestPending ingestPending, IOptions<KnowledgeBaseOptions> options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<int, string> waiting = [];
    private readonly OutcomeLines lines = new(Console.Out, Console.IsOutputRedirected);

    /// <returns>0; 1 if a path is missing or a file was unreadable.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        lines.Oddities(paths, options.Value.DataDirectory);
        var files = paths.Select(path => (Path: path, Pictures: PicturesAround(path)))
            .SelectMany(place => CaptureFiles.At(place.Path, options.Value.DataDirectory).Select(file => (File: file, place.Pictures)))
            .DistinctBy(found => found.File.FullName).ToList();
        lines.Expect(files.Count);
        foreach (var (file, pictures) in files)
        {
            await StoreAsync(file, pictures, cancellationToken);
        }

        await IngestAsync(cancellationToken);
        lines.Summary();
        return lines.AnyUnreadable ? 1 : 0;
    }

    // A file handed in alone may show what lies in its folder.
    private FolderPictures PicturesAround(string path)
    {
        var full = Path.GetFullPath(path);
        return new FolderPictures(Directory.Exists(full) ? full : Path.GetDirectoryName(full)!, options.Value.Ingestion.MaxCaptureBytes);
    }

    private async Task StoreAsync(FileInfo file, FolderPictures pictures, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var received = await scope.ServiceProvider.GetRequiredService<ReceiveFile>()
                .RunAsync(new ReceivedFile(file.Name, file.FullName, file.OpenRead, pictures.Around(file)) { HandedIn = new HandedIn(CaptureRoute.Command) }, cancellationToken);
            lines.Expect(received.Count(item => item.As != ReceivedAs.Beside) - 1);
            foreach (var item in received)
            {
                Take(item);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            lines.Unreadable(file.FullName, fault.Message);
        }
    }

    private void Take(ReceivedItem item)
    {
        switch (item.As)
        {
            case ReceivedAs.Capture:
                waiting[item.CaptureId!.Value] = item.Origin;
                break;
            case ReceivedAs.Duplicate:
                lines.Duplicate(item.Origin);
                break;
            case ReceivedAs.Zip:
                lines.Unpacked(item.Origin, item.Detail);
                break;
            case ReceivedAs.Refused:
                lines.Unreadable(item.Origin, item.Detail!);
                break;
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
