using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>What a source says of a paper, as plain text.</summary>
internal sealed record MetadataFields
{
    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>A line a paragraph; null when the source has none.</summary>
    public string? Abstract { get; init; }

    /// <summary>Names as <c>First Last</c>, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The source itself leaves authors out.</summary>
    public bool AuthorsTruncated { get; init; }

    /// <summary>arXiv categories, the primary one first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? IssuedOn { get; init; }

    public string? Journal { get; init; }
}

/// <summary>An entry of a bibliographic file.</summary>
/// <param name="Arxiv">Its arXiv identifier.</param>
/// <param name="Doi">Its DOI, unless it is one of arXiv's own.</param>
/// <param name="Read">Gives the rest; put off, because of a snapshot's millions only a few are wanted. Null when the entry has no title.</param>
internal sealed record MetadataEntry(ArxivId? Arxiv, Doi? Doi, Func<MetadataFields?> Read)
{
    /// <summary>As <c>scheme:value</c>; empty when the entry names none.</summary>
    public IReadOnlyList<string> Identifiers { get; } = PaperIds.From(Arxiv, Doi);

    /// <summary>Takes an arXiv identifier from an arXiv DOI, which then is no DOI of its own.</summary>
    public static MetadataEntry Of(ArxivId? arxiv, Doi? doi, Func<MetadataFields?> read) =>
        doi is not null && ArxivId.Find(doi.Printed) is { } own
            ? new MetadataEntry(arxiv ?? own, Doi: null, read)
            : new MetadataEntry(arxiv, doi, read);
}

/// <summary>What reading a bibliographic file gives, one after the other.</summary>
internal abstract record MetadataReading
{
    /// <summary>An entry.</summary>
    public sealed record Found(MetadataEntry Entry) : MetadataReading;

    /// <summary>An entry that cannot be read; the next ones can.</summary>
    /// <param name="Line">Line of the file, from 1; 0 where the form has no lines.</param>
    /// <param name="Message">One English sentence.</param>
    public sealed record Trouble(int Line, string Message) : MetadataReading;
}
