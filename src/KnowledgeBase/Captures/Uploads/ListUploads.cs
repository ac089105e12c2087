using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Uploads;

/// <param name="By">Only those of that person; null for all.</param>
/// <param name="Status">Only those that are so far; null for all.</param>
public sealed record ListUploadsInput(string? By, UploadStatus? Status = null, int Page = 1, int PageSize = Paging.DefaultSize);

/// <summary>An upload in a list.</summary>
/// <param name="Files">Files handed in, without those beside captures.</param>
public sealed record UploadSummary(int Id, string By, DateTime StartedAt, DateTime ChangedAt, UploadStatus Status, string? DecidedBy, int Files, int LinksHealed)
{
    /// <summary>A reviewer has returned it, and whoever handed it in has not asked again.</summary>
    public bool IsGivenBack => Status == UploadStatus.Staged && DecidedBy is not null && DecidedBy != By;
}

/// <summary>Uploads, newest first.</summary>
public sealed class ListUploads(KnowledgeBaseContext db)
{
    public async Task<Listed<UploadSummary>> RunAsync(ListUploadsInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = db.Uploads.AsNoTracking().Where(upload => input.By == null || upload.By == input.By).Where(upload => input.Status == null || upload.Status == input.Status);
        var total = await matching.CountAsync(cancellationToken);
        var rows = await matching.OrderByDescending(upload => upload.Id).Skip(paging.Skip).Take(paging.Size).Select(upload => new UploadSummary(
            upload.Id,
            upload.By,
            upload.StartedUtc,
            upload.ChangedUtc,
            upload.Status,
            upload.DecidedBy,
            upload.Items.Count(item => item.Kind == UploadItemKind.File || item.Kind == UploadItemKind.Refused),
            db.Captures.Where(capture => capture.UploadId == upload.Id).Sum(capture => capture.LinksHealed))).ToListAsync(cancellationToken);
        return new Listed<UploadSummary>(total, paging.Page, paging.Size, rows);
    }

    /// <summary>How many uploads wait for a reviewer.</summary>
    public Task<int> WaitingAsync(CancellationToken cancellationToken) => db.Uploads.CountAsync(upload => upload.Status == UploadStatus.Waiting, cancellationToken);
}
