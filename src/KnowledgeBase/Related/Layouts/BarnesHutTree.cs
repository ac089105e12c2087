using System.Runtime.InteropServices;

namespace KnowledgeBase.Related.Layouts;

/// <summary>
/// Sums what many masses do to one point without looking at each of them: what is far away counts as one mass (Barnes and Hut 1986). The
/// cells of the quadtree stand in the order in which they are visited, each knowing the cell after its own ones, so that a visit is one loop.
/// </summary>
/// <param name="theta">How wide a cell may look, as side by distance, to count as one mass; larger is quicker and rougher.</param>
internal sealed class BarnesHutTree(double theta)
{
    private const int LeafSize = 8;

    /// <summary>Nearer than this, in the square, two points push each other no harder.</summary>
    private const double Nearest = 1e-4;

    private readonly double theta2 = theta * theta;
    private readonly List<Cell> cells = [];
    private readonly ZCurve curve = new();
    private double[] x = [];
    private double[] y = [];
    private double[] mass = [];

    /// <summary>Node numbers in the order of a Z-curve; visiting near nodes one after the other finds their cells in the cache.</summary>
    public int[] Order => curve.Order;

    public void Build(double[] atX, double[] atY, double[] masses)
    {
        var side = curve.Sort(atX, atY);
        cells.Clear();
        if (atX.Length == 0)
        {
            return;
        }

        if (x.Length != atX.Length)
        {
            (x, y, mass) = (new double[atX.Length], new double[atX.Length], new double[atX.Length]);
        }

        for (var i = 0; i < Order.Length; i++)
        {
            (x[i], y[i], mass[i]) = (atX[Order[i]], atY[Order[i]], masses[Order[i]]);
        }

        Divide(0, Order.Length, ZCurve.Depth, side);
    }

    /// <summary>Sum over all masses m at distance d of m/d, as a vector away from them. The point's own mass, where it stands, adds nothing.</summary>
    public (double X, double Y) Push(double atX, double atY)
    {
        var (sumX, sumY) = (0.0, 0.0);
        var all = CollectionsMarshal.AsSpan(cells);
        for (var at = 0; at < all.Length;)
        {
            ref var cell = ref all[at];
            var (dx, dy) = (atX - cell.X, atY - cell.Y);
            var distance2 = (dx * dx) + (dy * dy);
            if (cell.Side2 < theta2 * distance2)
            {
                var push = cell.Mass / distance2;
                (sumX, sumY, at) = (sumX + (dx * push), sumY + (dy * push), cell.Skip);
            }
            else if (cell.End > 0)
            {
                for (var i = cell.Start; i < cell.End; i++)
                {
                    (dx, dy) = (atX - x[i], atY - y[i]);
                    var push = mass[i] / Math.Max((dx * dx) + (dy * dy), Nearest);
                    (sumX, sumY) = (sumX + (dx * push), sumY + (dy * push));
                }

                at = cell.Skip;
            }
            else
            {
                at++;
            }
        }

        return (sumX, sumY);
    }

    private void Divide(int start, int end, int level, double side)
    {
        // Where all points share a quadrant, the cell is that quadrant.
        for (; level > 0 && curve.Cell(start, level - 1) == curve.Cell(end - 1, level - 1); level--)
        {
            side /= 2;
        }

        var number = cells.Count;
        var leaf = end - start <= LeafSize || level == 0;
        cells.Add(Centre(start, end) with { Side2 = side * side, Start = start, End = leaf ? end : 0 });
        for (var from = start; !leaf && from < end;)
        {
            var quadrant = curve.Cell(from, level - 1);
            var next = from + 1;
            while (next < end && curve.Cell(next, level - 1) == quadrant)
            {
                next++;
            }

            Divide(from, next, level - 1, side / 2);
            from = next;
        }

        cells[number] = cells[number] with { Skip = cells.Count };
    }

    private Cell Centre(int start, int end)
    {
        var (sumX, sumY, sum) = (0.0, 0.0, 0.0);
        for (var i = start; i < end; i++)
        {
            (sumX, sumY, sum) = (sumX + (x[i] * mass[i]), sumY + (y[i] * mass[i]), sum + mass[i]);
        }

        return new Cell(sumX / sum, sumY / sum, sum);
    }

    /// <param name="X">Centre of its masses.</param>
    /// <param name="Y">Centre of its masses.</param>
    /// <param name="Mass">Sum of its masses.</param>
    private readonly record struct Cell(double X, double Y, double Mass)
    {
        public double Side2 { get; init; }

        /// <summary>First of its points.</summary>
        public int Start { get; init; }

        /// <summary>After the last of its points; 0 when it has cells of its own.</summary>
        public int End { get; init; }

        /// <summary>The next cell that is not inside of it.</summary>
        public int Skip { get; init; }
    }
}
