namespace KnowledgeBase.Related.Layouts;

/// <summary>Orders points along a Z-curve (Morton 1966), on which the points of any cell of a quadtree stand one after the other.</summary>
internal sealed class ZCurve
{
    /// <summary>Bits of a coordinate that a place is told from; deeper cells would be smaller than any picture shows.</summary>
    public const int Depth = 16;

    private uint[] codes = [];

    /// <summary>Numbers of the points along the curve.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>Puts the points in order.</summary>
    /// <returns>Side of the square that holds them.</returns>
    public double Sort(double[] atX, double[] atY)
    {
        if (Order.Length != atX.Length)
        {
            (Order, codes) = (new int[atX.Length], new uint[atX.Length]);
        }

        if (atX.Length == 0)
        {
            return 0;
        }

        var (left, top) = (atX.Min(), atY.Min());
        var side = Math.Max(Math.Max(atX.Max() - left, atY.Max() - top), 1e-9) * (1 + 1e-9);
        var scale = (1 << Depth) / side;
        for (var i = 0; i < Order.Length; i++)
        {
            Order[i] = i;
            codes[i] = Spread((uint)((atX[i] - left) * scale)) | (Spread((uint)((atY[i] - top) * scale)) << 1);
        }

        Array.Sort(codes, Order);
        return side;
    }

    /// <summary>Number of the cell, of those with a side of 2 to the level, that holds the point at a place of the order.</summary>
    public uint Cell(int place, int level) => codes[place] >> (2 * level);

    // Puts a zero between any two bits, so that two numbers can be interleaved (Morton code).
    private static uint Spread(uint bits)
    {
        bits = Math.Min(bits, (1u << Depth) - 1);
        bits = (bits | (bits << 8)) & 0x00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x33333333;
        return (bits | (bits << 1)) & 0x55555555;
    }
}
