using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Upkeep;

/// <summary>What waits for a person, in numbers.</summary>
/// <param name="Captures">Every capture ever received; with 0 the library has yet to begin.</param>
/// <param name="Unreadable">Captures that could not be read.</param>
/// <param name="WaitingUploads">Uploads that were handed to a reviewer.</param>
/// <param name="StagedUploads">Uploads that nobody has handed on or let in yet.</param>
public sealed record OpenWork(int Captures, int Unreadable, int WaitingUploads, int StagedUploads);

/// <summary>Counts what waits for a person.</summary>
public sealed class ShowOpenWork(KnowledgeBaseContext db)
{
    public async Task<OpenWork> RunAsync(CancellationToken cancellationToken) => new(
        await db.Captures.CountAsync(cancellationToken),
        await db.Captures.CountAsync(capture => capture.Status == CaptureStatus.Unreadable, cancellationToken),
        await db.Uploads.CountAsync(upload => upload.Status == UploadStatus.Waiting, cancellationToken),
        await db.Uploads.CountAsync(upload => upload.Status == UploadStatus.Staged, cancellationToken));
}
