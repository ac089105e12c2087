using System.Text;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// A picture that lies beside a capture. Which file that is, is known only when the text is shown, because the file may come later than
/// the capture; so a slot stands before its <c>img</c> instead of an address in it.
/// </summary>
/// <param name="Name">Relative path as captured.</param>
/// <param name="Remote">Address to show where the file never came: the same path on the site; null when the site is unknown.</param>
internal sealed record PictureSlot(string Name, string? Remote)
{
    /// <summary>Opens a slot: U+0003, the name, U+0004, the remote address or nothing, U+0005.</summary>
    public const char Start = '\u0003';

    private const char Middle = '\u0004';

    private const char End = '\u0005';

    // Stands in for the address while the sanitiser looks at its own output again.
    private const string Scheme = "captured:";

    public string Stored => $"{Start}{Name}{Middle}{Remote}{End}";

    /// <summary>The slot written as an address that reads back as the same slot.</summary>
    public string Marker => $"{Scheme}{Uri.EscapeDataString(Name)}?{Uri.EscapeDataString(Remote ?? "")}";

    /// <summary>The slot for a picture's address; null when it is not relative.</summary>
    public static PictureSlot? Of(string? source, Uri? baseUri)
    {
        if (source?.StartsWith(Scheme, StringComparison.Ordinal) == true && source.IndexOf('?') is > 0 and var at)
        {
            return Of(Uri.UnescapeDataString(source[Scheme.Length..at]), () => SafeAddress.OfImage(Uri.UnescapeDataString(source[(at + 1)..]), null));
        }

        return Of(source, () => baseUri is null ? null : SafeAddress.OfImage(source, baseUri));
    }

    /// <summary>The slot that begins at a place of a stored text, and the place behind it; null when it never ends.</summary>
    public static (PictureSlot Slot, int Next)? At(string stored, int start)
    {
        var middle = stored.IndexOf(Middle, start);
        var end = middle < 0 ? -1 : stored.IndexOf(End, middle);
        return end < 0 ? null : (new PictureSlot(stored[(start + 1)..middle], end == middle + 1 ? null : stored[(middle + 1)..end]), end + 1);
    }

    private static PictureSlot? Of(string? name, Func<string?> remote) =>
        PictureName.Key(name) is not null ? new PictureSlot(MarkupText.Printable(name!.Trim()).Normalize(NormalizationForm.FormC), remote()) : null;
}
