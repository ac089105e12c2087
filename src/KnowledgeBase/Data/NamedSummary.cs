namespace KnowledgeBase.Data;

/// <summary>An author or affiliation in a list.</summary>
/// <param name="PaperCount">Papers that name it.</param>
public sealed record NamedSummary(int Id, string Name, int PaperCount);

/// <summary>Orders of the lists of authors and affiliations.</summary>
public enum NameSort
{
    /// <summary>By the number of papers, most first; of two with as many the one that came later first.</summary>
    Papers,

    /// <summary>By name.</summary>
    Name,
}

/// <summary>Which names, in which order, which part of them.</summary>
public sealed record ListNamesInput
{
    /// <summary>What a reader typed: words that must all stand in some form of the name; see docs/search.md.</summary>
    public string? Q { get; init; }

    /// <summary>What the name must begin with, as <see cref="NameInitial.Value"/> says; null, and what is no such value, let all through, and so do words that are searched for.</summary>
    public string? Initial { get; init; }

    public NameSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = Paging.DefaultSize;
}
