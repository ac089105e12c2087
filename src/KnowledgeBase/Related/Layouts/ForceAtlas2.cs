namespace KnowledgeBase.Related.Layouts;

/// <summary>
/// ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, PLoS ONE 2014): nodes repel each other by their masses, edges pull in proportion to
/// their length, gravity keeps parts together that no edge joins, and every node slows down as it swings. The same start and the
/// same graph always end in the same picture: nothing is random, and sums are taken in one order.
/// </summary>
internal sealed class ForceAtlas2
{
    /// <summary>Strength of repulsion, and so the size of the picture.</summary>
    private const double Scaling = 2;

    /// <summary>
    /// Pull to the middle, which grows with the distance ("strong gravity" of the paper): parts that no edge joins come to rest at 5 times the square
    /// root of the mass of all, just outside of what is well joined, at any size of the library.
    /// </summary>
    private const double Gravity = Scaling / (5 * 5);

    /// <summary>Accuracy of Barnes–Hut that the paper uses.</summary>
    private const double Theta = 1.2;

    private const double JitterTolerance = 1;

    private const double LeastEfficiency = 0.05;

    private readonly WeightedGraph graph;
    private readonly double[] mass;
    private readonly double[] x;
    private readonly double[] y;
    private readonly BarnesHutTree tree = new(Theta);
    private (double X, double Y)[] force;
    private (double X, double Y)[] last;
    private double speed = 1;
    private double efficiency = 1;

    /// <param name="graph">What joins the nodes.</param>
    /// <param name="mass">Mass of each node.</param>
    /// <param name="x">Where each node stands; moved.</param>
    /// <param name="y">Likewise.</param>
    public ForceAtlas2(WeightedGraph graph, double[] mass, double[] x, double[] y)
    {
        (this.graph, this.mass, this.x, this.y) = (graph, mass, x, y);
        (force, last) = (new (double, double)[graph.Count], new (double, double)[graph.Count]);
    }

    /// <summary>Masses by which hubs keep others at a distance: one more than the number of neighbours.</summary>
    public static double[] Masses(WeightedGraph graph) => [.. Enumerable.Range(0, graph.Count).Select(node => 1.0 + graph.Degree(node))];

    /// <param name="moving">Nodes that may move, null for all. The others push and pull from where they are.</param>
    public void Run(int iterations, int[]? moving, CancellationToken cancellationToken)
    {
        for (var i = 0; i < iterations && moving is not { Length: 0 }; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tree.Build(x, y, mass);
            (force, last) = (last, force);
            var nodes = moving ?? tree.Order;
            foreach (var node in nodes)
            {
                force[node] = ForceOn(node);
            }

            Adapt(nodes);
            Move(nodes);
        }
    }

    private (double X, double Y) ForceOn(int node)
    {
        var push = tree.Push(x[node], y[node]);
        var (fx, fy) = (push.X * Scaling * mass[node], push.Y * Scaling * mass[node]);
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            fx -= weights[i] * (x[node] - x[neighbours[i]]);
            fy -= weights[i] * (y[node] - y[neighbours[i]]);
        }

        return (fx - (Gravity * mass[node] * x[node]), fy - (Gravity * mass[node] * y[node]));
    }

    // "Adapting the global speed" of the paper, with the constants of Gephi's implementation.
    private void Adapt(int[] nodes)
    {
        var (swing, traction) = (0.0, 0.0);
        foreach (var node in nodes)
        {
            swing += mass[node] * Length(force[node].X - last[node].X, force[node].Y - last[node].Y);
            traction += mass[node] * Length(force[node].X + last[node].X, force[node].Y + last[node].Y) / 2;
        }

        var (count, optimal) = ((double)nodes.Length, 0.05 * Math.Sqrt(nodes.Length));
        var tolerance = JitterTolerance * Math.Max(Math.Sqrt(optimal), Math.Min(10, optimal * traction / (count * count)));
        (swing, traction) = (Math.Max(swing, 1e-9), Math.Max(traction, 1e-9));
        if (swing > 2 * traction)
        {
            efficiency = Math.Max(LeastEfficiency, efficiency * 0.5);
            tolerance = Math.Max(tolerance, JitterTolerance);
        }

        var target = tolerance * efficiency * traction / swing;
        efficiency = swing > tolerance * traction ? Math.Max(LeastEfficiency, efficiency * 0.7) : speed < 1000 ? efficiency * 1.3 : efficiency;
        speed += Math.Min(target - speed, speed / 2);
    }

    private void Move(int[] nodes)
    {
        foreach (var node in nodes)
        {
            var swing = mass[node] * Length(force[node].X - last[node].X, force[node].Y - last[node].Y);
            var step = speed / (1 + Math.Sqrt(speed * swing));
            x[node] += force[node].X * step;
            y[node] += force[node].Y * step;
        }
    }

    private static double Length(double dx, double dy) => Math.Sqrt((dx * dx) + (dy * dy));
}
