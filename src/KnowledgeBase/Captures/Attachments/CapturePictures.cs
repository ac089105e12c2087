using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Attachments;

/// <summary>The pictures that came with a capture.</summary>
public static class CapturePictures
{
    /// <summary>Paths inside the app (<c>/attachments/…</c>) by the names that the capture gives them (<see cref="Identifiers.PictureName"/>).</summary>
    public static Task<Dictionary<string, string>> ByNameAsync(KnowledgeBaseContext db, int captureId, CancellationToken cancellationToken) =>
        db.CaptureAttachments.AsNoTracking().Where(picture => picture.CaptureId == captureId)
            .Select(picture => new { picture.Name, picture.Attachment!.Hash })
            .ToDictionaryAsync(picture => picture.Name, picture => $"/attachments/{picture.Hash}", cancellationToken);
}
