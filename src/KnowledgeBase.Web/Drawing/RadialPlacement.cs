namespace KnowledgeBase.Web.Drawing;

/// <summary>A thing that takes room around its point.</summary>
/// <param name="Parent">Index of the box it hangs on, smaller than its own; -1 for the first, which stays in the middle.</param>
/// <param name="Up">Room above the point; the rest of <paramref name="Height"/> is below.</param>
internal sealed record PlacedBox(int Parent, double Width, double Height, double Up)
{
    public double X { get; set; }

    public double Y { get; set; }

    /// <summary>Neither shares a point with the other.</summary>
    public bool Overlaps(PlacedBox other) =>
        Math.Abs(X - other.X) < (Width + other.Width) / 2 && Y - Up < other.Y - other.Up + other.Height && other.Y - other.Up < Y - Up + Height;
}

/// <summary>
/// Places a tree of boxes around its first one within a given width: children in a ring, theirs behind them, each taking its share of the
/// circle. What would overlap moves away from the middle, up or down, so that it ends for any tree. Nothing is random.
/// </summary>
internal static class RadialPlacement
{
    private const double FirstRing = 0.66;

    private const double Gap = 4;

    public static void Place(IReadOnlyList<PlacedBox> boxes, double width)
    {
        var angles = Angles(boxes);
        var ring = Math.Max(78, boxes.Sum(box => box.Width * box.Height) / width * 0.42);
        for (var i = 1; i < boxes.Count; i++)
        {
            var box = boxes[i];
            var part = box.Parent == 0 ? FirstRing : 1;
            var most = (width - box.Width) / 2;
            box.X = Math.Clamp(Math.Cos(angles[i]) * part * width / 2, -most, most);
            box.Y = Math.Sin(angles[i]) * part * ring;
        }

        Separate(boxes);
    }

    // Each leaf takes an equal share of the circle, and a parent stands in the middle of its leaves' shares.
    private static double[] Angles(IReadOnlyList<PlacedBox> boxes)
    {
        var leaves = new double[boxes.Count];
        for (var i = boxes.Count - 1; i > 0; i--)
        {
            leaves[i] = Math.Max(1, leaves[i]);
            leaves[boxes[i].Parent] += leaves[i];
        }

        // An even number keeps the place below the middle, where its label is, free by beginning at the top; an odd one has its first there.
        var share = 2 * Math.PI / leaves[0];
        var start = (-Math.PI / 2) - (leaves[0] % 2 == 0 ? 0 : share / 2);
        var (angles, taken) = (new double[boxes.Count], new double[boxes.Count]);
        for (var i = 1; i < boxes.Count; i++)
        {
            var parent = boxes[i].Parent;
            var from = parent == 0 ? start : angles[parent] - (share * leaves[parent] / 2);
            angles[i] = from + (share * (taken[parent] + (leaves[i] / 2)));
            taken[parent] += leaves[i];
        }

        return angles;
    }

    // Inner boxes first; each goes outwards over what is in its way until nothing is.
    private static void Separate(IReadOnlyList<PlacedBox> boxes)
    {
        var standing = new List<PlacedBox>();
        foreach (var box in boxes.Select((box, i) => (box, i)).OrderBy(pair => pair.i == 0 ? -1 : Math.Abs(pair.box.Y)).ThenBy(pair => pair.i).Select(pair => pair.box))
        {
            var down = box.Y >= 0;
            while (standing.Find(box.Overlaps) is { } other)
            {
                box.Y = down ? other.Y - other.Up + other.Height + box.Up + Gap : other.Y - other.Up - Gap - (box.Height - box.Up);
            }

            standing.Add(box);
        }
    }
}
