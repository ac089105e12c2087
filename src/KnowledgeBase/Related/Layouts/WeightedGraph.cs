namespace KnowledgeBase.Related.Layouts;

/// <summary>An edge between two nodes, given by their numbers.</summary>
/// <param name="Weight">How strongly it joins them; above 0.</param>
internal readonly record struct WeightedEdge(int From, int To, float Weight);

/// <summary>
/// An undirected graph in compressed sparse rows: the neighbours of node i stand from <c>Offsets[i]</c> to before <c>Offsets[i + 1]</c>, in
/// ascending order. What joins two nodes more than once joins them once, with the sum of the weights.
/// </summary>
internal sealed class WeightedGraph
{
    private WeightedGraph(int count, int[] offsets, int[] neighbours, float[] weights, float[] loops)
    {
        (Count, Offsets, Neighbours, Weights, Loops) = (count, offsets, neighbours, weights, loops);
    }

    public int Count { get; }

    public int[] Offsets { get; }

    public int[] Neighbours { get; }

    public float[] Weights { get; }

    /// <summary>Weight of the edges from each node to itself. Only graphs of communities have some.</summary>
    public float[] Loops { get; }

    public static WeightedGraph Of(int count, IReadOnlyCollection<WeightedEdge> edges)
    {
        var (offsets, loops) = (new int[count + 1], new float[count]);
        foreach (var edge in edges)
        {
            if (edge.From == edge.To)
            {
                loops[edge.From] += edge.Weight;
                continue;
            }

            offsets[edge.From + 1]++;
            offsets[edge.To + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var (neighbours, weights) = Fill(edges, offsets);
        return Merged(count, offsets, neighbours, weights, loops);
    }

    public ReadOnlySpan<int> NeighboursOf(int node) => Neighbours.AsSpan(Offsets[node]..Offsets[node + 1]);

    public ReadOnlySpan<float> WeightsOf(int node) => Weights.AsSpan(Offsets[node]..Offsets[node + 1]);

    /// <summary>Number of different neighbours.</summary>
    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    private static (int[] Neighbours, float[] Weights) Fill(IReadOnlyCollection<WeightedEdge> edges, int[] offsets)
    {
        var next = offsets.AsSpan(0, offsets.Length - 1).ToArray();
        var (neighbours, weights) = (new int[offsets[^1]], new float[offsets[^1]]);
        foreach (var edge in edges.Where(edge => edge.From != edge.To))
        {
            (neighbours[next[edge.From]], weights[next[edge.From]++]) = (edge.To, edge.Weight);
            (neighbours[next[edge.To]], weights[next[edge.To]++]) = (edge.From, edge.Weight);
        }

        return (neighbours, weights);
    }

    private static WeightedGraph Merged(int count, int[] offsets, int[] neighbours, float[] weights, float[] loops)
    {
        var kept = 0;
        for (var (node, start) = (0, 0); node < count; node++)
        {
            var end = offsets[node + 1];
            Array.Sort(neighbours, weights, start, end - start);
            offsets[node] = kept;
            for (var i = start; i < end; i++)
            {
                if (kept > offsets[node] && neighbours[kept - 1] == neighbours[i])
                {
                    weights[kept - 1] += weights[i];
                }
                else
                {
                    (neighbours[kept], weights[kept++]) = (neighbours[i], weights[i]);
                }
            }

            start = end;
        }

        offsets[count] = kept;
        return new WeightedGraph(count, offsets, neighbours.AsSpan(0, kept).ToArray(), weights.AsSpan(0, kept).ToArray(), loops);
    }
}
