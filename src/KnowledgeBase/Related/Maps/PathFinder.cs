namespace KnowledgeBase.Related.Maps;

/// <summary>
/// Shortest chains between two nodes: breadth-first from both ends, the smaller border first, so that hardly more is looked at than lies
/// between them.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="through">Kinds of nodes that a chain may lead through.</param>
internal sealed class PathFinder(LibraryGraph graph, IReadOnlySet<NodeKind> through)
{
    /// <summary>Most edges of a chain; a longer one says nothing.</summary>
    private const int Longest = 16;

    /// <summary>Chains that are looked at to choose from.</summary>
    private const int MostLookedAt = 200;

    /// <summary>Shortest chains, each from one end to the other; those that avoid hubs first, because a hub joins anything with anything.</summary>
    /// <returns>Nothing when there is none.</returns>
    public IReadOnlyList<IReadOnlyList<int>> Find(int from, int to, int most)
    {
        var (near, far) = (new Dictionary<int, int> { [from] = 0 }, new Dictionary<int, int> { [to] = 0 });
        List<int> nearBorder = [from], farBorder = [to];
        for (var length = 0; length < Longest && nearBorder.Count > 0 && farBorder.Count > 0 && !nearBorder.Any(far.ContainsKey); length++)
        {
            if (nearBorder.Count <= farBorder.Count)
            {
                nearBorder = Step(nearBorder, near, to);
            }
            else
            {
                farBorder = Step(farBorder, far, from);
            }
        }

        // All shortest chains pass through the border that was reached last, in nodes that both sides know.
        return
        [
            .. nearBorder.Where(far.ContainsKey).Order().SelectMany(middle => Back(middle, near).SelectMany(first => Back(middle, far).Select(second => Joined(first, second))))
                .Take(MostLookedAt).OrderBy(Weight).Take(most),
        ];
    }

    private List<int> Step(List<int> border, Dictionary<int, int> distances, int end)
    {
        var next = new List<int>();
        foreach (var node in border)
        {
            foreach (var edge in graph.EdgesAt(node))
            {
                var other = graph.Across(edge, node);
                if ((other == end || through.Contains(graph.Nodes[other].Kind)) && distances.TryAdd(other, distances[node] + 1))
                {
                    next.Add(other);
                }
            }
        }

        return next;
    }

    // Ways from a node back to where the distances begin, the node first.
    private IEnumerable<List<int>> Back(int node, Dictionary<int, int> distances)
    {
        if (distances[node] == 0)
        {
            return [[node]];
        }

        var before = new SortedSet<int>();
        foreach (var edge in graph.EdgesAt(node))
        {
            var other = graph.Across(edge, node);
            if (distances.GetValueOrDefault(other, -1) == distances[node] - 1)
            {
                before.Add(other);
            }
        }

        return before.SelectMany(other => Back(other, distances).Select(way => (List<int>)[node, .. way]));
    }

    private static IReadOnlyList<int> Joined(List<int> first, List<int> second) => [.. first.AsEnumerable().Reverse(), .. second.Skip(1)];

    private double Weight(IReadOnlyList<int> chain) => chain.Skip(1).SkipLast(1).Sum(node => Math.Log(graph.EdgesAt(node).Length));
}
