namespace KnowledgeBase.Related.Maps;

/// <summary>
/// Nodes that alone hold parts of the graph together (articulation points, Hopcroft and Tarjan 1973): without one, some articles would have no way
/// any more to most of those that they are connected with now.
/// </summary>
internal static class ArticulationPoints
{
    /// <summary>Articles that each such node would part from the largest of the parts that it joins, by node; only where there are some.</summary>
    public static Dictionary<int, int> Find(LibraryGraph graph)
    {
        var walk = new Walk(graph);
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            if (Counts(graph, node) && walk.Found[node] == 0)
            {
                walk.From(node);
            }
        }

        return walk.Parted;
    }

    private static bool Counts(LibraryGraph graph, int node) => graph.Nodes[node].Kind is NodeKind.Article or NodeKind.Paper;

    private sealed class Walk(LibraryGraph graph)
    {
        private readonly int[] low = new int[graph.Nodes.Length];
        private readonly int[] articles = new int[graph.Nodes.Length];
        private readonly int[] next = new int[graph.Nodes.Length];
        private readonly int[] parent = new int[graph.Nodes.Length];
        private readonly Dictionary<int, List<int>> parts = [];
        private int time;

        /// <summary>When each node was found, from 1; 0 for never.</summary>
        public int[] Found { get; } = new int[graph.Nodes.Length];

        public Dictionary<int, int> Parted { get; } = [];

        /// <summary>Walks through everything that is connected with the root, without recursion: a chain of articles may be longer than a stack.</summary>
        public void From(int root)
        {
            parts.Clear();
            Enter(root, -1);
            for (var node = root; node >= 0;)
            {
                var edges = graph.EdgesAt(node);
                if (next[node] == edges.Length)
                {
                    node = Leave(node);
                    continue;
                }

                var other = graph.Across(edges[next[node]++], node);
                if (!Counts(graph, other) || other == parent[node])
                {
                    continue;
                }

                if (Found[other] > 0)
                {
                    low[node] = Math.Min(low[node], Found[other]);
                    continue;
                }

                Enter(other, node);
                node = other;
            }

            Judge(root);
        }

        private void Enter(int node, int from)
        {
            (Found[node], parent[node]) = (++time, from);
            low[node] = time;
            articles[node] = graph.Nodes[node].Kind == NodeKind.Article ? 1 : 0;
        }

        private int Leave(int node)
        {
            var above = parent[node];
            if (above >= 0)
            {
                low[above] = Math.Min(low[above], low[node]);
                articles[above] += articles[node];
                if (low[node] >= Found[above])
                {
                    (parts.TryGetValue(above, out var list) ? list : parts[above] = []).Add(articles[node]);
                }
            }

            return above;
        }

        private void Judge(int root)
        {
            foreach (var (node, below) in parts)
            {
                var own = graph.Nodes[node].Kind == NodeKind.Article ? 1 : 0;
                var others = articles[root] - own;
                var rest = others - below.Sum();
                if (others - Math.Max(rest, below.Max()) is > 0 and var parted)
                {
                    Parted[node] = parted;
                }
            }
        }
    }
}
