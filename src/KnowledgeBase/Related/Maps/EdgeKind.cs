using KnowledgeBase.Articles;

namespace KnowledgeBase.Related.Maps;

/// <summary>What joins two nodes. The API prints it in snake case.</summary>
public enum EdgeKind
{
    /// <summary>A link under 関連研究.</summary>
    RelatedResearch,

    /// <summary>A link under 関連記事 and the like.</summary>
    RelatedArticle,

    /// <summary>A link in a sentence.</summary>
    Inline,

    /// <summary>An article introduces a paper.</summary>
    Introduces,

    /// <summary>An author wrote a paper.</summary>
    Wrote,

    /// <summary>An affiliation stands beside a paper.</summary>
    Affiliated,

    /// <summary>Two articles introduce one paper. Follows from other edges; see <see cref="SharedEdges"/>.</summary>
    SamePaper,

    /// <summary>Two papers have an author in common. Likewise.</summary>
    SharedAuthor,
}

/// <summary>Prints kinds of edges.</summary>
public static class EdgeKinds
{
    /// <summary>The kinds that rows make.</summary>
    public static IReadOnlyList<EdgeKind> OfRows { get; } = [.. Enum.GetValues<EdgeKind>().Where(kind => kind < EdgeKind.SamePaper)];

    /// <summary>related_research, related_article, inline, introduces, wrote, affiliated, same_paper or shared_author.</summary>
    public static string Print(this EdgeKind kind) => kind switch
    {
        < EdgeKind.Introduces => ((RelatedLinkKind)kind).Print(),
        EdgeKind.SamePaper => "same_paper",
        EdgeKind.SharedAuthor => "shared_author",
        _ => PrintedValues.Print<EdgeKind>(kind),
    };
}
