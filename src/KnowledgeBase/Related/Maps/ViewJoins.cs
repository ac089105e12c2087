namespace KnowledgeBase.Related.Maps;

/// <summary>An edge of a view, seen from one of its ends.</summary>
/// <param name="Other">Number of the node at the other end.</param>
internal readonly record struct ViewJoin(EdgeKind Kind, bool Outgoing, int Other);

/// <summary>The edges of a view by node, those of the most telling kinds first.</summary>
internal sealed class ViewJoins
{
    private readonly LibraryGraph graph;
    private readonly HashSet<int> edges;
    private readonly ILookup<int, MapEdge> shared;
    private readonly int[] degrees;

    public ViewJoins(LibraryGraph graph, ViewEdges among, IReadOnlyList<int> nodes)
    {
        this.graph = graph;
        var places = among.Places(nodes);
        edges = [.. among.Among(places)];
        shared = among.Shared(places).SelectMany(edge => new[] { (End: edge.Source, edge), (End: edge.Target, edge) }).ToLookup(pair => pair.End, pair => pair.edge);
        degrees = among.Degrees(nodes);
    }

    /// <summary>Edges at a node.</summary>
    public int Degree(int node) => degrees[node];

    public IEnumerable<ViewJoin> At(int node)
    {
        var own = graph.EdgesAt(node).ToArray().Where(edges.Contains).Select(edge => graph.Edges[edge]);
        return own.Concat(shared[node]).Select(edge => new ViewJoin(edge.Kind, edge.Source == node, edge.Source == node ? edge.Target : edge.Source)).OrderBy(join => join.Kind);
    }
}
