using System.Text.Json;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>An item of an upload with everything that its preview says.</summary>
/// <param name="By">Who handed it in.</param>
/// <param name="Status">How far its upload is.</param>
public sealed record UploadItemDetails(UploadItem Item, CapturePreview? Preview, string By, UploadStatus Status)
{
    /// <summary>The value that a person put in the place of what was read, as JSON; null when nobody did.</summary>
    /// <param name="paper">Which of its papers, from 0; null for the article itself.</param>
    public string? EditOf(int? paper, string field) => EditItem.SubjectOf(Item, paper) is var (of, subject)
        ? Item.Edits.Find(edit => edit.Of == of && edit.Subject == subject && edit.Field == field)?.Value
        : null;
}

/// <summary>Shows what would become of one file of an upload.</summary>
public sealed class ShowUploadItem(KnowledgeBaseContext db)
{
    /// <summary>Null when there is no such item.</summary>
    public async Task<UploadItemDetails?> RunAsync(int upload, int item, CancellationToken cancellationToken)
    {
        var row = await db.UploadItems.AsNoTracking().SingleOrDefaultAsync(one => one.Id == item && one.UploadId == upload, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var of = await db.Uploads.Where(one => one.Id == upload).Select(one => new { one.By, one.Status }).SingleAsync(cancellationToken);
        return new UploadItemDetails(row, PreviewOf(row), of.By, of.Status);
    }

    internal static CapturePreview? PreviewOf(UploadItem item) =>
        item.Preview is null ? null : JsonSerializer.Deserialize<CapturePreview>(item.Preview, PreviewUpload.StoredJson);
}
