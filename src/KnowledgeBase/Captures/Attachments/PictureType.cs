namespace KnowledgeBase.Captures.Attachments;

/// <summary>
/// Kinds of pictures that are stored and served, told by their first bytes. No SVG and no HTML: a browser that opens one runs its scripts.
/// </summary>
public static class PictureType
{
    /// <summary>Media type of the picture; null when the bytes are none of the kinds.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "image/avif",
        _ => null,
    };

    /// <summary>Whether a file may be such a picture by its name.</summary>
    public static bool IsNamed(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif";
}
