namespace KnowledgeBase.Related.Maps;

/// <summary>Finds the edges of a view among the nodes that it shows.</summary>
/// <param name="graph">The graph.</param>
/// <param name="kinds">Kinds of edges that are wanted.</param>
internal sealed class ViewEdges(LibraryGraph graph, IReadOnlySet<EdgeKind> kinds)
{
    /// <summary>Place of each node of the graph in a list; -1 for those not in it.</summary>
    public int[] Places(IReadOnlyList<int> nodes)
    {
        var places = Enumerable.Repeat(-1, graph.Nodes.Length).ToArray();
        for (var i = 0; i < nodes.Count; i++)
        {
            places[nodes[i]] = i;
        }

        return places;
    }

    /// <summary>Numbers of the edges whose both ends have a place.</summary>
    public List<int> Among(int[] places) =>
        [.. Enumerable.Range(0, graph.Edges.Length).Where(edge => graph.Edges[edge] is var (source, target, kind, _) && places[source] >= 0 && places[target] >= 0 && kinds.Contains(kind))];

    /// <summary>The edges between what shares something; see <see cref="SharedEdges"/>.</summary>
    public IReadOnlyList<MapEdge> Shared(int[] places) => SharedEdges.Among(graph, places, kinds);

    /// <summary>Edges at each of some nodes that lead to another of them, by number of node; 0 for the others.</summary>
    public int[] Degrees(IReadOnlyList<int> nodes)
    {
        var places = Places(nodes);
        var degrees = new int[graph.Nodes.Length];
        foreach (var (source, target, _, _) in Among(places).Select(edge => graph.Edges[edge]).Concat(Shared(places)))
        {
            degrees[source]++;
            degrees[target]++;
        }

        return degrees;
    }

    /// <summary>The nodes that an edge leads to from one; one that several edges lead to more than once.</summary>
    public List<int> NextTo(int node)
    {
        var joined = SharedEdges.Across(graph, node, kinds).ToList();
        foreach (var edge in graph.EdgesAt(node))
        {
            if (kinds.Contains(graph.Edges[edge].Kind))
            {
                joined.Add(graph.Across(edge, node));
            }
        }

        return joined;
    }
}
