namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>The forms of bibliographic files, in the order in which they are asked.</summary>
internal static class MetadataFormats
{
    /// <summary>How many bytes of a file suffice to tell its form.</summary>
    public const int OpeningLength = 64 * 1024;

    // CSL-JSON after the snapshot: both are JSON, and the snapshot's names are the more particular. BibTeX last: it may begin with any words.
    private static readonly IReadOnlyList<IMetadataFormat> All =
        [new ArxivAtomFormat(), new ArxivSnapshotFormat(), new CslJsonFormat(), new BibTexFormat()];

    /// <summary>The form of a file by its first bytes; null when it is none of them.</summary>
    public static IMetadataFormat? Of(ReadOnlySpan<byte> opening)
    {
        var text = MetadataEncoding.Of(opening).GetString(opening).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return All.FirstOrDefault(format => format.Recognises(text));
    }
}
