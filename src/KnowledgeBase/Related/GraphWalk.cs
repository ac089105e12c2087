namespace KnowledgeBase.Related;

/// <summary>Breadth-first walk from some nodes along all edges between wanted kinds, until depth or limit is reached.</summary>
internal sealed class GraphWalk(GraphEdges source, IReadOnlyCollection<NodeKind> kinds, int limit)
{
    private readonly HashSet<(NodeKey, NodeKey)> _joined = [];

    /// <summary>Nodes found, in the order of finding, with their distance from the nearest start.</summary>
    public OrderedDictionary<NodeKey, int> Distances { get; } = [];

    public List<RawEdge> Edges { get; } = [];

    public bool Truncated { get; private set; }

    public async Task RunAsync(IReadOnlyList<NodeKey> starts, int depth, CancellationToken cancellationToken)
    {
        foreach (var start in starts)
        {
            Distances.TryAdd(start, 0);
        }

        var frontier = starts;
        for (var distance = 1; distance <= depth && frontier.Count > 0; distance++)
        {
            frontier = Step(await source.AtAsync(frontier, cancellationToken), distance);
        }

        // The outermost nodes were never asked for their edges; those among nodes already found belong to the picture.
        Close(await source.AtAsync(frontier, cancellationToken));
    }

    private List<NodeKey> Step(List<RawEdge> edges, int distance)
    {
        var found = new List<NodeKey>();
        foreach (var edge in edges.Where(edge => Wanted(edge.Source) && Wanted(edge.Target)))
        {
            foreach (var end in new[] { edge.Source, edge.Target }.Where(end => !Distances.ContainsKey(end)))
            {
                if (Distances.Count < limit)
                {
                    Distances.Add(end, distance);
                    found.Add(end);
                }
                else
                {
                    Truncated = true;
                }
            }
        }

        Close(edges);
        return found;
    }

    private void Close(List<RawEdge> edges)
    {
        foreach (var edge in edges.Where(edge => edge.Source != edge.Target && Distances.ContainsKey(edge.Source) && Distances.ContainsKey(edge.Target)))
        {
            if (_joined.Add((edge.Source, edge.Target)))
            {
                Edges.Add(edge);
            }
        }
    }

    // The start is shown whatever its kind: a graph around an author has that author in it.
    private bool Wanted(NodeKey node) => kinds.Contains(node.Kind) || Distances.GetValueOrDefault(node, 1) == 0;
}
