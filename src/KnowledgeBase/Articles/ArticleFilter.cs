namespace KnowledgeBase.Articles;

/// <summary>Which articles a list shows. Every part left null lets all through.</summary>
public record ArticleFilter
{
    /// <summary>A site's name that stands for articles whose site is unknown.</summary>
    public const string UnknownSite = "-";

    /// <summary>What a reader typed; see docs/search.md.</summary>
    public string? Q { get; init; }

    public string? Site { get; init; }

    /// <summary>Id of an author of one of its papers.</summary>
    public int? Author { get; init; }

    /// <summary>Id of an affiliation of one of its papers.</summary>
    public int? Affiliation { get; init; }

    /// <summary>Year of the best date.</summary>
    public int? Year { get; init; }

    /// <summary>Cut off by a membership notice, or not.</summary>
    public bool? Truncated { get; init; }

    /// <summary>A tag of the article, as <see cref="ArticleFacets.Tags"/> writes it.</summary>
    public string? Tag { get; init; }

    /// <summary>Introduces a paper, or none.</summary>
    public bool? HasPaper { get; init; }

    /// <summary>Ids of articles to leave out, such as those a reader has read.</summary>
    public IReadOnlyList<int> Without { get; init; } = [];
}
