using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>Drops uploads that nobody touched or decided upon in time, and bytes that no open upload needs.</summary>
public sealed class ExpireUploads(KnowledgeBaseContext db, StagedFiles files, WriterGate gate, TimeProvider time, IOptions<KnowledgeBaseOptions> options)
{
    /// <summary>What began to come so long ago never came whole.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var last = now.AddHours(-options.Value.Upload.StagedHours);
        using var turn = await gate.EnterAsync(cancellationToken);
        await db.Uploads.Where(upload => (upload.Status == UploadStatus.Staged || upload.Status == UploadStatus.Waiting) && upload.ChangedUtc < last)
            .ExecuteUpdateAsync(upload => upload.SetProperty(one => one.Status, UploadStatus.Expired), cancellationToken);
        var open = await db.Uploads
            .Where(upload => upload.Status == UploadStatus.Staged || upload.Status == UploadStatus.Waiting || upload.Status == UploadStatus.Committing)
            .Select(upload => upload.Id).ToListAsync(cancellationToken);
        files.DeleteAllBut(open);
        files.DeleteBroken(now - LongestRequest);
    }
}
