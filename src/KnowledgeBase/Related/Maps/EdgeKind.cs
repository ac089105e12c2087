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
}

/// <summary>Prints kinds of edges.</summary>
public static class EdgeKinds
{
    /// <summary>related_research, related_article, inline, introduces, wrote or affiliated.</summary>
    public static string Print(this EdgeKind kind) =>
        kind < EdgeKind.Introduces ? ((RelatedLinkKind)kind).Print() : PrintedValues.Print<EdgeKind>(kind);
}
