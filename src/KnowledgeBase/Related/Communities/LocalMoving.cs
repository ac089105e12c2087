using KnowledgeBase.Related.Layouts;

namespace KnowledgeBase.Related.Communities;

/// <summary>
/// The first phase of the Louvain method: every node begins as a community of its own and goes to the neighbouring one that raises modularity
/// most. Only nodes next to one that has moved are visited again.
/// </summary>
internal sealed class LocalMoving
{
    /// <summary>Visits of a node before its level is taken as settled; gains after that are tiny.</summary>
    private const int MostVisits = 12;

    private readonly WeightedGraph graph;
    private readonly int[] communities;
    private readonly double[] weight;
    private readonly double[] total;
    private readonly double[] shared;
    private readonly List<int> near = [];
    private readonly double all;

    private LocalMoving(WeightedGraph graph)
    {
        this.graph = graph;
        communities = [.. Enumerable.Range(0, graph.Count)];
        weight = new double[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            weight[node] = 2.0 * graph.Loops[node];
            foreach (var one in graph.WeightsOf(node))
            {
                weight[node] += one;
            }
        }

        (total, shared, all) = (weight.ToArray(), new double[graph.Count], weight.Sum());
    }

    /// <summary>The community of each node, named by one of its nodes.</summary>
    public static int[] Run(WeightedGraph graph)
    {
        var state = new LocalMoving(graph);
        var (queue, queued, visits) = (new Queue<int>(Enumerable.Range(0, graph.Count)), Enumerable.Repeat(true, graph.Count).ToArray(), new int[graph.Count]);
        while (queue.TryDequeue(out var node))
        {
            queued[node] = false;
            if (++visits[node] > MostVisits || !state.Move(node))
            {
                continue;
            }

            foreach (var neighbour in graph.NeighboursOf(node))
            {
                if (state.communities[neighbour] != state.communities[node] && !queued[neighbour])
                {
                    queued[neighbour] = true;
                    queue.Enqueue(neighbour);
                }
            }
        }

        return state.communities;
    }

    /// <summary>Whether the node went to another community.</summary>
    private bool Move(int node)
    {
        var own = communities[node];
        Gather(node);
        total[own] -= weight[node];
        var (best, gain) = (own, shared[own] - (total[own] * weight[node] / all));
        foreach (var community in near)
        {
            var other = shared[community] - (total[community] * weight[node] / all);
            if (other > gain + 1e-9 || (other > gain - 1e-9 && community < best && best != own))
            {
                (best, gain) = (community, other);
            }
        }

        near.ForEach(community => shared[community] = 0);
        shared[own] = 0;
        total[best] += weight[node];
        communities[node] = best;
        return best != own;
    }

    private void Gather(int node)
    {
        near.Clear();
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var community = communities[neighbours[i]];
            if (shared[community] == 0)
            {
                near.Add(community);
            }

            shared[community] += weights[i];
        }
    }
}
