using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Attachments;

/// <summary>A stored picture.</summary>
public sealed record AttachmentContent(string MediaType, byte[] Bytes);

/// <summary>Hands out a stored picture by its hash.</summary>
public sealed class ReadAttachment(KnowledgeBaseContext db)
{
    /// <summary>Null when there is none of that hash.</summary>
    public Task<AttachmentContent?> RunAsync(string hash, CancellationToken cancellationToken) =>
        db.Attachments.AsNoTracking().Where(attachment => attachment.Hash == hash)
            .Select(attachment => new AttachmentContent(attachment.MediaType, attachment.Bytes)).SingleOrDefaultAsync(cancellationToken);
}
