using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>
/// Hands in files of somebody whose captures a reviewer lets in: they become an upload that waits, as those of the upload page do. Each request is one of
/// its own, so that nothing joins what a reviewer is looking at.
/// </summary>
public sealed class HandInForReview(KnowledgeBaseContext db, BeginUpload begin, StageFile stage, DecideUpload decide)
{
    private int? upload;

    /// <summary>Takes one file in.</summary>
    /// <returns>What became of it, <c>pending</c> while it waits for a reviewer. It has no capture yet.</returns>
    public async Task<UploadedCapture> AddAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var name = StoreCapture.Printable(file.FileName);
        await using var content = await ReceiveFile.OpenAsync(file, cancellationToken);
        var hash = await ContentHash.OfAsync(content, cancellationToken);
        if (await db.Captures.Where(capture => capture.ContentHash == hash).Select(capture => (int?)capture.Id).FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            return new UploadedCapture(known, name, "duplicate", Reason: null);
        }

        content.Position = 0;
        upload ??= await begin.RunAsync(cancellationToken);
        var staged = await stage.RunAsync(new StageFileInput(upload.Value, file.FileName, content), cancellationToken);
        return staged?.State switch
        {
            "staged" => new UploadedCapture(Id: null, name, "pending", Reason: null),
            "known" => new UploadedCapture(Id: null, name, "duplicate", Reason: null),
            "beside" => new UploadedCapture(Id: null, name, "unreadable", FileReasons.PictureAlone.With()),
            _ => new UploadedCapture(Id: null, name, "unreadable", staged?.Reason),
        };
    }

    /// <summary>Asks for a reviewer.</summary>
    /// <returns>The upload; null when all of it was known.</returns>
    public async Task<int?> EndAsync(CancellationToken cancellationToken)
    {
        if (upload is { } id)
        {
            await decide.RunAsync(new DecideUploadInput(id, UploadDecision.Submit), cancellationToken);
        }

        return upload;
    }
}
