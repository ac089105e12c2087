using System.Globalization;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Drawing;

/// <summary>A node near the focus where it is drawn; without lines it is too many for labels and has only its title.</summary>
public sealed record DrawnNear(NearNode Node, double X, double Y, IReadOnlyList<string> Lines)
{
    public string Transform => string.Create(CultureInfo.InvariantCulture, $"translate({X:0.#} {Y:0.#})");
}

/// <summary>The surroundings of a node as a small picture with the node in its middle. The same surroundings give the same picture.</summary>
/// <param name="ViewBox">In pixels at full size; the focus is at the origin.</param>
public sealed record SurroundingsDrawing(string ViewBox, int Width, int Height, IReadOnlyList<DrawnNear> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    /// <summary>Height of a line of a label.</summary>
    public const int LineHeight = 15;

    /// <summary>From a node's middle to the base of its first line.</summary>
    public const int LabelTop = 22;

    private const int MostLabels = 18;

    /// <summary>With no more nodes than this a label may have three lines instead of two.</summary>
    private const int FewNodes = 10;

    private const double FontSize = 12;

    private const double Columns = 3;

    private const double NodeRadius = 10;

    /// <param name="width">Width at full size, in pixels; three labels stand side by side in it.</param>
    public static SurroundingsDrawing Of(Surroundings surroundings, int width)
    {
        var index = surroundings.Nodes.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var labelWidth = (width / Columns) - 4;
        var lines = surroundings.Nodes.Select((node, i) => i is 0 or > MostLabels ? [] : Labels.Wrap(node.Label, (labelWidth - 4) / FontSize, surroundings.Nodes.Count > FewNodes ? 2 : 3)).ToList();
        var boxes = surroundings.Nodes.Select((node, i) => Box(node.Parent is null ? -1 : index[node.Parent], lines[i].Count, labelWidth)).ToList();
        RadialPlacement.Place(boxes, width);
        var nodes = surroundings.Nodes.Select((node, i) => new DrawnNear(node, boxes[i].X, boxes[i].Y, lines[i])).ToList();
        var edges = surroundings.Edges.Select(edge => Line(edge, nodes[index[edge.Source]], nodes[index[edge.Target]])).ToList();
        var (top, bottom) = (boxes.Min(box => box.Y - box.Up), boxes.Max(box => box.Y - box.Up + box.Height));
        return new SurroundingsDrawing(
            string.Create(CultureInfo.InvariantCulture, $"{-width / 2} {Math.Floor(top)} {width} {Math.Ceiling(bottom - top) + 2}"),
            width, (int)Math.Ceiling(bottom - top) + 2, nodes, edges);
    }

    private static PlacedBox Box(int parent, int lines, double labelWidth) => parent < 0
        ? new PlacedBox(parent, 68, 48, 17)
        : lines == 0 ? new PlacedBox(parent, 22, 22, 11) : new PlacedBox(parent, labelWidth, 16 + (LineHeight * lines) + 6, 11);

    private static DrawnEdge Line(GraphEdge edge, DrawnNear source, DrawnNear target)
    {
        var (dx, dy) = (target.X - source.X, target.Y - source.Y);
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (ux, uy) = (dx / length * NodeRadius, dy / length * NodeRadius);
        var path = string.Create(CultureInfo.InvariantCulture, $"M{source.X + ux:0.#},{source.Y + uy:0.#}L{target.X - ux:0.#},{target.Y - uy:0.#}");
        return new DrawnEdge(edge.Kind, path, target.Node.Kind == "uncaptured");
    }
}
