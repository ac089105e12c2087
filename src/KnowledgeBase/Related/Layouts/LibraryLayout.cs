namespace KnowledgeBase.Related.Layouts;

/// <summary>Where the nodes of a graph stand; X to the right, Y downwards, in no particular unit.</summary>
internal sealed record Places(double[] X, double[] Y);

/// <summary>
/// Lays out a whole library. A first layout works from communities to their members (multilevel layout, Hu 2005, with communities as the
/// coarser graphs); later ones begin where the last one ended, so that a reader finds things again.
/// </summary>
internal static class LibraryLayout
{
    private const int CoarseIterations = 200;

    private const int FineIterations = 80;

    /// <summary>Rounds in which only what is new and its surroundings move, then rounds in which everything gives way a little.</summary>
    private const int LocalIterations = 40;

    private const int SettlingIterations = 6;

    /// <summary>With more new nodes than this share, everything is moved.</summary>
    private const double MostNew = 0.2;

    /// <summary>A first layout of the graph whose levels of communities are given, finest first.</summary>
    public static Places First(IReadOnlyList<(WeightedGraph Graph, int[] Communities)> levels, CancellationToken cancellationToken)
    {
        if (levels.Count == 0)
        {
            return new Places([], []);
        }

        var masses = Masses(levels);
        var places = Sunflower.Of(masses[^1]);
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            if (level < levels.Count - 1)
            {
                places = Sunflower.Around(places, levels[level].Communities, masses[level]);
            }

            var iterations = level == 0 ? FineIterations : CoarseIterations;
            new ForceAtlas2(levels[level].Graph, masses[level], places.X, places.Y).Run(iterations, null, cancellationToken);
        }

        return places;
    }

    /// <summary>The next layout of a graph of which most is laid out already.</summary>
    /// <param name="graph">The graph as it is now.</param>
    /// <param name="places">Where its nodes stand; those of new nodes are not looked at. Changed.</param>
    /// <param name="known">Which nodes stand somewhere.</param>
    /// <param name="cancellationToken">Ends it between two rounds.</param>
    public static void Next(WeightedGraph graph, Places places, bool[] known, CancellationToken cancellationToken)
    {
        var added = Enumerable.Range(0, graph.Count).Where(node => !known[node]).ToArray();
        NewPlaces.Find(graph, places, known, added);
        var forces = new ForceAtlas2(graph, ForceAtlas2.Masses(graph), places.X, places.Y);
        if (added.Length > graph.Count * MostNew)
        {
            forces.Run(FineIterations, null, cancellationToken);
            return;
        }

        forces.Run(LocalIterations, NewPlaces.Surroundings(graph, added), cancellationToken);
        forces.Run(SettlingIterations, null, cancellationToken);
    }

    private static List<double[]> Masses(IReadOnlyList<(WeightedGraph Graph, int[] Communities)> levels)
    {
        var masses = new List<double[]> { ForceAtlas2.Masses(levels[0].Graph) };
        for (var level = 1; level < levels.Count; level++)
        {
            var sums = new double[levels[level].Graph.Count];
            for (var node = 0; node < masses[^1].Length; node++)
            {
                sums[levels[level - 1].Communities[node]] += masses[^1][node];
            }

            masses.Add(sums);
        }

        return masses;
    }
}
