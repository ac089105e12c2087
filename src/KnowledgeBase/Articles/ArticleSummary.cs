using KnowledgeBase.Search;

namespace KnowledgeBase.Articles;

/// <summary>An article or paper by id and title.</summary>
public sealed record Titled(int Id, string Title);

/// <summary>An article in a list.</summary>
/// <param name="PublishedAt">The date as printed; null when none is.</param>
/// <param name="BestDate"><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null when nothing is known.</param>
/// <param name="BestDateSource">text, image-path, front-matter, arxiv-id, captured, or null.</param>
/// <param name="Affiliations">Organisations as the article prints them, without repetition.</param>
/// <param name="RelatedCount">Links to other articles.</param>
/// <param name="RelatedFromCount">Links from other articles (被リンク).</param>
/// <param name="Highlights">Null where nothing was searched for.</param>
public sealed record ArticleSummary(
    int Id,
    string Title,
    string? SourceUrl,
    string? Site,
    string Lead,
    string? ThumbnailUrl,
    string? PublishedAt,
    string? BestDate,
    string? BestDateSource,
    DateTime? CapturedAt,
    bool Truncated,
    IReadOnlyList<Titled> Papers,
    IReadOnlyList<string> Affiliations,
    int RelatedCount,
    int RelatedFromCount,
    Highlights? Highlights);
