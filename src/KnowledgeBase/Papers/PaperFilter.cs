namespace KnowledgeBase.Papers;

/// <summary>Which papers a list shows. Every part left null lets all through.</summary>
public record PaperFilter
{
    /// <summary>What a reader typed; see docs/search.md. Looked for in titles, names, identifiers and what metadata say.</summary>
    public string? Q { get; init; }

    public int? Author { get; init; }

    public int? Affiliation { get; init; }

    /// <summary>Year of issue.</summary>
    public int? Year { get; init; }

    /// <summary>Month of issue as <c>yyyy-MM</c>; what is no month finds nothing.</summary>
    public string? Month { get; init; }

    /// <summary>Has an arXiv identifier, or none.</summary>
    public bool? Arxiv { get; init; }

    /// <summary>Has a labelled link (code, project page, demonstration), or none.</summary>
    public bool? Linked { get; init; }
}
