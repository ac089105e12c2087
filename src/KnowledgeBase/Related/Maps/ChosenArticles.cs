namespace KnowledgeBase.Related.Maps;

/// <summary>Finds the articles that the filters of a view choose.</summary>
internal static class ChosenArticles
{
    /// <param name="graph">The graph.</param>
    /// <param name="view">The filters.</param>
    /// <param name="found">Ids of the articles that hold the words looked for; null when none are looked for.</param>
    /// <returns>By node; true for chosen articles only.</returns>
    public static bool[] Find(LibraryGraph graph, GraphView view, HashSet<int>? found)
    {
        var site = view.Site is null ? -1 : graph.Structure.Sites.ToList().IndexOf(view.Site);
        var affiliation = view.Affiliation is { } id ? graph.Find(NodeKey.Affiliation(id).Name) : -1;
        return
        [
            .. graph.Nodes.Select((node, number) => node.Kind == NodeKind.Article
                && (view.From is null || node.Year >= view.From)
                && (view.To is null || (node.Year <= view.To && node.Year > 0))
                && (view.Site is null || (site >= 0 && node.Site == site))
                && (view.Affiliation is null || (affiliation >= 0 && graph.Across(number, NodeKind.Paper).Any(paper => graph.Across(paper, NodeKind.Affiliation).Contains(affiliation))))
                && (!view.WithPapers || graph.Across(number, NodeKind.Paper).Count > 0)
                && (found is null || found.Contains(node.Id))),
        ];
    }
}
