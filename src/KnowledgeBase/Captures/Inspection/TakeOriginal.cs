using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>The file as received.</summary>
/// <param name="FileName">A name that is safe on any file system; see <see cref="SafeFileName"/>.</param>
/// <param name="Encoding">Name of the encoding of its text, for example <c>utf-8</c>; null where it is no text.</param>
public sealed record OriginalFile(string FileName, byte[] Bytes, string? Encoding);

/// <summary>Hands out the bytes of a capture as they came.</summary>
public sealed class TakeOriginal(KnowledgeBaseContext db)
{
    /// <summary>Null when there is no such capture, or its content was too large to keep.</summary>
    public async Task<OriginalFile?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var row = await db.Captures.AsNoTracking().Where(capture => capture.Id == id)
            .Select(capture => new { capture.FileName, capture.Content!.Bytes }).SingleOrDefaultAsync(cancellationToken);
        return row?.Bytes is { Length: > 0 } bytes ? new OriginalFile(SafeFileName.Of(row.FileName, $"capture-{id}"), bytes, DecodedText.From(bytes)?.Encoding) : null;
    }
}
