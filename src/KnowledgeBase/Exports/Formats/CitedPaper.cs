using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Exports.Formats;

/// <summary>What a citation says of a paper.</summary>
public sealed record CitedPaper
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<CitedName> Authors { get; init; } = [];

    /// <summary>There are more authors than those known.</summary>
    public bool AuthorsTruncated { get; init; }

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null when unknown.</summary>
    public string? IssuedOn { get; init; }

    /// <summary>arXiv identifier without version; null when it has none.</summary>
    public string? ArxivId { get; init; }

    /// <summary>arXiv categories such as <c>cs.CL</c>, the primary one first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public string? PrimaryCategory => Categories is [var first, ..] ? first : null;

    /// <summary>DOI of the published version; null when none is known.</summary>
    public string? Doi { get; init; }

    /// <summary>Journal or proceedings; null when unknown.</summary>
    public string? Journal { get; init; }

    /// <summary>Plain text, a line a paragraph; null when unknown.</summary>
    public string? Abstract { get; init; }

    /// <summary>The DOI to cite: of the published version, else arXiv's own (https://info.arxiv.org/help/doi.html).</summary>
    public string? AnyDoi => Doi ?? (ArxivId is null ? null : $"10.48550/arXiv.{ArxivId}");

    /// <summary>Public page of the paper; null when it has no identifier.</summary>
    public string? Url => ArxivId is not null ? new ArxivId(ArxivId, null).Url : Doi is not null ? new Doi(Doi).Url : null;

    /// <summary>ISO 639 code of the title's language.</summary>
    public string Language => Title.Any(c => c is >= '\u3040' and <= '\u30ff') ? "ja" : "en";

    public string? Year => DateParts is [var year, ..] ? year : null;

    /// <summary>Year, month and day as far as they are known.</summary>
    public IReadOnlyList<string> DateParts => IssuedOn?.Split('-') ?? [];
}
