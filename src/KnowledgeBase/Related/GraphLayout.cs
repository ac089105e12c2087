namespace KnowledgeBase.Related;

/// <summary>
/// Places the nodes of a small graph: springs along edges and repulsion between nodes (Fruchterman and Reingold 1991), from a fixed
/// start, then pushed apart until no two labels overlap. The same graph always looks the same.
/// </summary>
public static class GraphLayout
{
    /// <summary>Room a node takes with the label under it, in pixels.</summary>
    public const double LabelWidth = 172;

    public const double LabelHeight = 76;

    private const double Spring = 170;

    // Repulsion ends here, or parts that no edge joins would drive each other off the page.
    private const double Reach = 2.2 * Spring;

    private const int Iterations = 200;

    /// <summary>Pull to the middle.</summary>
    private const double Gravity = 0.06;

    /// <summary>How much larger the drawing is than its labels laid side by side, and how much wider than high.</summary>
    private const double Airiness = 2.4;

    private const double Aspect = 1.5;

    // Leaves of one node would otherwise stand on a line; this turn between neighbours never repeats a direction.
    private const double GoldenAngle = 2.399963229728653;

    /// <summary>Positions in pixels, node 0 at the origin.</summary>
    /// <param name="distances">Edges between each node and the focus, by node.</param>
    /// <param name="edges">Pairs of node indexes.</param>
    internal static (double X, double Y)[] Place(IReadOnlyList<int> distances, IReadOnlyList<(int From, int To)> edges)
    {
        var at = new (double X, double Y)[distances.Count];
        if (at.Length == 0)
        {
            return at;
        }

        for (var i = 0; i < at.Length; i++)
        {
            var radius = Spring * (distances[i] + (0.5 * i / at.Length));
            at[i] = (radius * Math.Cos(i * GoldenAngle), radius * Math.Sin(i * GoldenAngle));
        }

        for (var round = 0; round < Iterations; round++)
        {
            Relax(at, edges, step: Spring * (1 - (round / (double)Iterations)) * 0.3);
        }

        Fit(at);
        Separate(at);
        return [.. at.Select(point => (point.X - at[0].X, point.Y - at[0].Y))];
    }

    private static void Relax((double X, double Y)[] at, IReadOnlyList<(int From, int To)> edges, double step)
    {
        var force = new (double X, double Y)[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = i + 1; j < at.Length; j++)
            {
                Push(force, at, i, j, distance => distance < Reach ? Spring * Spring / distance : 0);
            }
        }

        foreach (var (from, to) in edges)
        {
            Push(force, at, from, to, distance => -distance * distance / Spring);
        }

        for (var i = 0; i < at.Length; i++)
        {
            force[i] = (force[i].X - (at[i].X * Gravity), force[i].Y - (at[i].Y * Gravity * Aspect));
            var size = Math.Max(1e-9, Math.Sqrt((force[i].X * force[i].X) + (force[i].Y * force[i].Y)));
            var move = Math.Min(size, step) / size;
            at[i] = (at[i].X + (force[i].X * move), at[i].Y + (force[i].Y * move));
        }
    }

    private static void Push((double X, double Y)[] force, (double X, double Y)[] at, int i, int j, Func<double, double> strength)
    {
        var (dx, dy) = (at[i].X - at[j].X, at[i].Y - at[j].Y);
        var distance = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var push = strength(distance) / distance;
        force[i] = (force[i].X + (dx * push), force[i].Y + (dy * push));
        force[j] = (force[j].X - (dx * push), force[j].Y - (dy * push));
    }

    private static void Fit((double X, double Y)[] at)
    {
        var (width, height) = (at.Max(point => point.X) - at.Min(point => point.X), at.Max(point => point.Y) - at.Min(point => point.Y));
        var room = Math.Sqrt(at.Length * LabelWidth * LabelHeight * Airiness);
        var (wide, high) = (Math.Min(1, room * Math.Sqrt(Aspect) / Math.Max(1, width)), Math.Min(1, room / Math.Sqrt(Aspect) / Math.Max(1, height)));
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = (at[i].X * wide, at[i].Y * high);
        }
    }

    // Pushing apart alone may go in circles; a little more room every now and then ends that.
    private static void Separate((double X, double Y)[] at)
    {
        for (var round = 1; SeparateOnce(at); round++)
        {
            if (round % 50 == 0)
            {
                for (var i = 0; i < at.Length; i++)
                {
                    at[i] = (at[i].X * 1.15, at[i].Y * 1.15);
                }
            }
        }
    }

    private static bool SeparateOnce((double X, double Y)[] at)
    {
        var moved = false;
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = i + 1; j < at.Length; j++)
            {
                var (overX, overY) = (LabelWidth - Math.Abs(at[i].X - at[j].X), LabelHeight - Math.Abs(at[i].Y - at[j].Y));
                if (overX > 0.01 && overY > 0.01)
                {
                    moved = true;
                    PushApart(at, i, j, overX, overY);
                }
            }
        }

        return moved;
    }

    private static void PushApart((double X, double Y)[] at, int i, int j, double overX, double overY)
    {
        if (overX / LabelWidth < overY / LabelHeight)
        {
            var half = (overX / 2) + 0.5;
            var side = at[i].X < at[j].X ? -half : half;
            (at[i].X, at[j].X) = (at[i].X + side, at[j].X - side);
        }
        else
        {
            var half = (overY / 2) + 0.5;
            var side = at[i].Y < at[j].Y ? -half : half;
            (at[i].Y, at[j].Y) = (at[i].Y + side, at[j].Y - side);
        }
    }
}
