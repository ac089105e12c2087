namespace KnowledgeBase.Related.Layouts;

/// <summary>Where nodes begin that came after the last layout, and what should give way to them.</summary>
internal static class NewPlaces
{
    /// <summary>Distance from the middle of its neighbours at which a new node begins; the forces do the rest.</summary>
    private const double Beside = 4;

    private const int Steps = 2;

    private const int MostMoving = 3000;

    /// <summary>Hubs move, but not everything around them.</summary>
    private const int HubDegree = 60;

    /// <summary>Puts each new node beside the middle of its neighbours, and what nothing joins to the rest at the rim.</summary>
    public static void Find(WeightedGraph graph, Places places, bool[] known, int[] added)
    {
        var rim = Rim(places, known);
        var found = known.ToArray();
        var waiting = added.ToList();
        for (var before = waiting.Count + 1; waiting.Count > 0 && waiting.Count < before;)
        {
            before = waiting.Count;
            waiting.RemoveAll(node => found[node] = PutBesideNeighbours(graph, places, found, node));
        }

        foreach (var node in waiting)
        {
            // A new part of its own: its first node stands at the rim, and draws the others to it.
            if (!PutBesideNeighbours(graph, places, found, node))
            {
                (places.X[node], places.Y[node]) = Sunflower.Seed(node, rim);
            }

            found[node] = true;
        }
    }

    /// <summary>The new nodes and what is near them.</summary>
    public static int[] Surroundings(WeightedGraph graph, int[] added)
    {
        var near = new HashSet<int>(added);
        var border = added;
        for (var step = 0; step < Steps && near.Count < MostMoving; step++)
        {
            border = [.. border.Where(node => graph.Degree(node) <= HubDegree)
                .SelectMany(node => graph.NeighboursOf(node).ToArray()).Where(near.Add).Take(MostMoving)];
        }

        return [.. near.Order()];
    }

    private static bool PutBesideNeighbours(WeightedGraph graph, Places places, bool[] found, int node)
    {
        var (x, y, count) = (0.0, 0.0, 0);
        foreach (var neighbour in graph.NeighboursOf(node))
        {
            if (found[neighbour])
            {
                (x, y, count) = (x + places.X[neighbour], y + places.Y[neighbour], count + 1);
            }
        }

        var (dx, dy) = Sunflower.Seed(node, Beside);
        (places.X[node], places.Y[node]) = count == 0 ? (0, 0) : ((x / count) + dx, (y / count) + dy);
        return count > 0;
    }

    private static double Rim(Places places, bool[] known)
    {
        var farthest = Beside;
        for (var node = 0; node < known.Length; node++)
        {
            if (known[node])
            {
                farthest = Math.Max(farthest, Math.Sqrt((places.X[node] * places.X[node]) + (places.Y[node] * places.Y[node])));
            }
        }

        return farthest;
    }
}
