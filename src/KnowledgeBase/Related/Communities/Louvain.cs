using KnowledgeBase.Related.Layouts;

namespace KnowledgeBase.Related.Communities;

/// <summary>
/// Communities by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008): each node joins the neighbouring community that
/// raises modularity most, then communities are taken for nodes, until nothing is gained. Nodes are visited in their order and ties go
/// to the smaller number, so that a graph always has the same communities.
/// </summary>
internal static class Louvain
{
    private const int MostLevels = 12;

    /// <summary>
    /// The levels from finest to coarsest: for each node of a level's graph the number of its community, from 0, which is the number of a node in
    /// the next level's graph. Empty when the graph has no nodes.
    /// </summary>
    public static List<(WeightedGraph Graph, int[] Communities)> Levels(WeightedGraph graph)
    {
        var levels = new List<(WeightedGraph, int[])>();
        while (graph.Count > 0 && levels.Count < MostLevels)
        {
            var communities = Numbered(LocalMoving.Run(graph), out var count);
            levels.Add((graph, communities));
            if (count == graph.Count)
            {
                break;
            }

            graph = Coarse(graph, communities, count);
        }

        return levels;
    }

    /// <summary>The community of each node of the finest level, at the coarsest.</summary>
    public static int[] Coarsest(IReadOnlyList<(WeightedGraph Graph, int[] Communities)> levels)
    {
        var found = levels.Count == 0 ? [] : levels[0].Communities.ToArray();
        foreach (var (_, communities) in levels.Skip(1))
        {
            for (var node = 0; node < found.Length; node++)
            {
                found[node] = communities[found[node]];
            }
        }

        return found;
    }

    private static int[] Numbered(int[] communities, out int count)
    {
        var numbers = Enumerable.Repeat(-1, communities.Length).ToArray();
        count = 0;
        for (var node = 0; node < communities.Length; node++)
        {
            ref var number = ref numbers[communities[node]];
            number = number < 0 ? count++ : number;
        }

        return [.. communities.Select(community => numbers[community])];
    }

    private static WeightedGraph Coarse(WeightedGraph graph, int[] communities, int count)
    {
        var edges = new List<WeightedEdge>(graph.Neighbours.Length / 2);
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.Loops[node] > 0)
            {
                edges.Add(new WeightedEdge(communities[node], communities[node], graph.Loops[node]));
            }

            var neighbours = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                if (neighbours[i] > node)
                {
                    edges.Add(new WeightedEdge(communities[node], communities[neighbours[i]], weights[i]));
                }
            }
        }

        return WeightedGraph.Of(count, edges);
    }
}
