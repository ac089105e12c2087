namespace KnowledgeBase.Related.Maps;

/// <summary>
/// Edges between two articles of one paper, and between two papers of one author: what joins them is not shown itself. Where more than a few
/// share something they are joined one after the other, or a paper with a hundred articles would be five thousand edges.
/// </summary>
internal static class SharedEdges
{
    private const int Few = 5;

    /// <summary>The nodes that an article shares a paper with, or a paper an author.</summary>
    public static IEnumerable<int> Across(LibraryGraph graph, int node, IReadOnlySet<EdgeKind> kinds) => graph.Nodes[node].Kind switch
    {
        NodeKind.Article when kinds.Contains(EdgeKind.SamePaper) => Through(graph, node, NodeKind.Paper),
        NodeKind.Paper when kinds.Contains(EdgeKind.SharedAuthor) => Through(graph, node, NodeKind.Author),
        _ => [],
    };

    /// <summary>The edges among nodes that are shown; the row of each is the number of the node that is shared.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="places">Negative for nodes that are not shown.</param>
    /// <param name="kinds">Kinds of edges that are wanted.</param>
    public static IReadOnlyList<MapEdge> Among(LibraryGraph graph, int[] places, IReadOnlySet<EdgeKind> kinds)
    {
        var edges = new List<MapEdge>();
        for (var shared = 0; shared < graph.Nodes.Length; shared++)
        {
            var (ends, kind) = graph.Nodes[shared].Kind == NodeKind.Paper ? (NodeKind.Article, EdgeKind.SamePaper) : (NodeKind.Paper, EdgeKind.SharedAuthor);
            if (graph.Nodes[shared].Kind is NodeKind.Paper or NodeKind.Author && kinds.Contains(kind))
            {
                Join(edges, [.. graph.Across(shared, ends).Where(node => places[node] >= 0).Distinct().Order()], kind, shared);
            }
        }

        return [.. edges.DistinctBy(edge => (edge.Source, edge.Target, edge.Kind))];
    }

    private static void Join(List<MapEdge> edges, List<int> nodes, EdgeKind kind, int shared)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            for (var j = i + 1; j < nodes.Count && (nodes.Count <= Few || j == i + 1); j++)
            {
                edges.Add(new MapEdge(nodes[i], nodes[j], kind, shared));
            }
        }
    }

    private static IEnumerable<int> Through(LibraryGraph graph, int node, NodeKind by) =>
        graph.Across(node, by).SelectMany(shared => graph.Across(shared, graph.Nodes[node].Kind)).Where(other => other != node);
}
