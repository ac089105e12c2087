using System.Text;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>Tells the encoding of a bibliographic text from its first bytes.</summary>
internal static class MetadataEncoding
{
    /// <summary>As captures are decoded; Latin-1, which older BibTeX is written in, where nothing else fits.</summary>
    public static Encoding Of(ReadOnlySpan<byte> opening) =>
        DecodedText.From(WholeLines(opening)) is { Damaged: false } decoded ? Encoding.GetEncoding(decoded.Encoding) : Encoding.Latin1;

    // The opening may end in the middle of a character.
    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> opening) =>
        opening.LastIndexOf((byte)'\n') is > 0 and var end && opening.Length >= MetadataFormats.OpeningLength ? opening[..(end + 1)] : opening;
}
