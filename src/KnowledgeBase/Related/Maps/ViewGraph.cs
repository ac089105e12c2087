namespace KnowledgeBase.Related.Maps;

/// <summary>Finds the part of the graph that a view shows.</summary>
internal sealed class ViewGraph
{
    private readonly LibraryGraph graph;
    private readonly GraphView view;
    private readonly int focus;

    public ViewGraph(LibraryGraph graph, GraphView view)
    {
        (this.graph, this.view, focus) = (graph, view, graph.Find(view.Focus));
        Edges = new ViewEdges(graph, new HashSet<EdgeKind>(view.Edges ?? EdgeKinds.OfRows));
    }

    public ViewEdges Edges { get; }

    /// <param name="found">Ids of the articles that hold the words looked for; null when none are looked for.</param>
    /// <returns>Null when the focus is no node.</returns>
    public Viewed? Run(HashSet<int>? found) => Nodes(found) is { } nodes ? Limited(nodes) : null;

    /// <summary>The nodes that the view lets through, whatever its limit, in the order of the graph.</summary>
    /// <param name="found">See <see cref="Run"/>.</param>
    /// <returns>Null when the focus is no node.</returns>
    public List<int>? Nodes(HashSet<int>? found) => view.Focus is not null && focus < 0 ? null : new ViewNodes(graph, view, Edges).Find(focus, found);

    /// <summary>The view of some nodes: beyond its limit the least linked are left out.</summary>
    public Viewed Limited(List<int> nodes)
    {
        var all = Edges.Places(nodes);
        var total = new MapTotal(nodes.Count, Edges.Among(all).Count + Edges.Shared(all).Count);
        if (nodes.Count > view.Limit)
        {
            nodes = [.. nodes.OrderByDescending(node => node == focus).ThenByDescending(graph.Degree).ThenBy(node => node).Take(view.Limit)];
        }

        // Neighbours on the list are mostly of one community: their numbers are near, and the same digits come again, which compresses well.
        nodes = [.. nodes.OrderBy(node => graph.Communities[node]).ThenBy(node => node)];
        var places = Edges.Places(nodes);
        var edges = Edges.Among(places).OrderBy(edge => places[graph.Edges[edge].Source]).ThenBy(edge => places[graph.Edges[edge].Target]);
        return new Viewed(nodes, [.. edges], Edges.Shared(places), places, total);
    }
}
