using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Attachments;

/// <summary>Stores the pictures that a capture names and that lie beside it.</summary>
public sealed class StoreAttachments(KnowledgeBaseContext db)
{
    /// <summary>Attachments by the names that the capture gives them. Pictures that are missing or refused are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(byte[] capture, PicturesAround around, CancellationToken cancellationToken)
    {
        var shown = new Dictionary<string, int>();
        foreach (var named in NamedPictures.In(DecodedText.From(capture)?.Text ?? ""))
        {
            if (around.Shelf.Find(named, around.Folder) is { } path
                && await around.Shelf.TakeAsync(path, bytes => StoreAsync(bytes, cancellationToken), cancellationToken) is { AttachmentId: { } id })
            {
                shown.TryAdd(named.Key, id);
            }
        }

        return shown;
    }

    private async Task<ShelvedPicture> StoreAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (PictureType.Of(bytes) is not { } type)
        {
            return new ShelvedPicture(null, FileReasons.NoPicture.With());
        }

        var hash = ContentHash.Of(bytes);
        if (await FindAsync(hash, cancellationToken) is not { } id)
        {
            var attachment = new Attachment { Hash = hash, MediaType = type, Bytes = bytes };
            db.Attachments.Add(attachment);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                id = attachment.Id;
            }
            catch (DbUpdateException) when (db.Attachments.Any(other => other.Hash == hash))
            {
                // Stored by somebody else in between.
                id = (await FindAsync(hash, cancellationToken))!.Value;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }

        return new ShelvedPicture(id, null);
    }

    private Task<int?> FindAsync(string hash, CancellationToken cancellationToken) =>
        db.Attachments.Where(attachment => attachment.Hash == hash).Select(attachment => (int?)attachment.Id).FirstOrDefaultAsync(cancellationToken);
}
