namespace KnowledgeBase.Related.Maps;

/// <summary>The part of a view that a picture without scripts can show: what lies nearest to where it begins, few enough for labels.</summary>
/// <param name="Nodes">Numbers of the nodes, nearest first.</param>
/// <param name="Distances">Edges between each and the nearest beginning.</param>
/// <param name="Truncated">The view has more.</param>
internal sealed record SmallDrawing(IReadOnlyList<int> Nodes, IReadOnlyList<int> Distances, IReadOnlyList<(int From, int To, EdgeKind Kind)> Edges, bool Truncated)
{
    /// <summary>Beginnings without a focus.</summary>
    private const int Starts = 8;

    /// <summary>Nodes that one brings along without a focus, so that every beginning has some.</summary>
    private const int MostOfOne = 7;

    /// <param name="joins">The edges of the view.</param>
    /// <param name="ranked">The nodes of the view: the focus if there is one, then the most joined.</param>
    /// <param name="hasFocus">The first one is the focus, and the only beginning.</param>
    public static SmallDrawing Of(ViewJoins joins, IReadOnlyList<int> ranked, bool hasFocus)
    {
        var found = new OrderedDictionary<int, int>();
        foreach (var start in ranked.Take(hasFocus ? 1 : Starts))
        {
            found[start] = 0;
        }

        for (var i = 0; i < found.Count && found.Count < ExploreInput.DefaultLimit; i++)
        {
            var (node, distance) = found.GetAt(i);
            foreach (var join in joins.At(node).Take(Math.Min(hasFocus ? int.MaxValue : MostOfOne, ExploreInput.DefaultLimit - found.Count)))
            {
                found.TryAdd(join.Other, distance + 1);
            }
        }

        var edges = found.Keys.SelectMany(node => joins.At(node).Where(join => join.Outgoing && found.ContainsKey(join.Other)).Select(join => (node, join.Other, join.Kind)));
        return new SmallDrawing([.. found.Keys], [.. found.Values], [.. edges.DistinctBy(edge => (edge.node, edge.Other))], found.Count < ranked.Count);
    }

    /// <summary>The drawing with a place for every node.</summary>
    public RelatedGraph Laid(LibraryGraph graph, IReadOnlyDictionary<int, NodeLabel> labels)
    {
        var index = Nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        var nodes = Nodes.Select((node, i) => new PlacedNode(graph.Nodes[node].Name, graph.Nodes[node].Kind, labels[node], Distances[i])).ToList();
        return PlacedGraph.Of(nodes, [.. Edges.Select(edge => (index[edge.From], index[edge.To], edge.Kind.Print()))], Truncated);
    }
}
