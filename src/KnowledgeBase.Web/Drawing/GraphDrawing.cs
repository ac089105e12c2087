using System.Globalization;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Drawing;

/// <summary>A node where it is drawn.</summary>
public sealed record DrawnNode(GraphNode Node, double X, double Y, IReadOnlyList<string> Lines, bool IsFocus)
{
    public string Transform => string.Create(CultureInfo.InvariantCulture, $"translate({X:0.#} {Y:0.#})");
}

/// <summary>An edge as a path.</summary>
public sealed record DrawnEdge(string Kind, string Path, bool ToUncaptured);

/// <summary>A laid out graph in pixels.</summary>
public sealed record GraphDrawing(string ViewBox, int Width, int Height, IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    private const double LabelCharacters = 12.5;

    private const double NodeRadius = 11;

    /// <summary>Draws a graph; with a focus, its first node is told apart.</summary>
    public static GraphDrawing Of(RelatedGraph graph, bool hasFocus)
    {
        var nodes = graph.Nodes.Select((node, i) => new DrawnNode(
            node, node.X * graph.PixelsPerUnit, node.Y * graph.PixelsPerUnit, Labels.Wrap(node.Label, LabelCharacters, 2), hasFocus && i == 0)).ToList();
        var byId = nodes.ToDictionary(node => node.Node.Id);
        var edges = graph.Edges.Select(edge => Drawn(edge, byId[edge.Source], byId[edge.Target])).ToList();
        var (left, right) = (nodes.Min(node => node.X) - (GraphLayout.LabelWidth / 2), nodes.Max(node => node.X) + (GraphLayout.LabelWidth / 2));
        var (top, bottom) = (nodes.Min(node => node.Y) - 20, nodes.Max(node => node.Y) + GraphLayout.LabelHeight - 16);
        var viewBox = string.Create(CultureInfo.InvariantCulture, $"{left:0} {top:0} {right - left:0} {bottom - top:0}");
        return new GraphDrawing(viewBox, (int)(right - left), (int)(bottom - top), nodes, edges);
    }

    private static DrawnEdge Drawn(GraphEdge edge, DrawnNode source, DrawnNode target)
    {
        var (dx, dy) = (target.X - source.X, target.Y - source.Y);
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (ux, uy) = (dx / length * NodeRadius, dy / length * NodeRadius);
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"M{source.X + ux:0.#},{source.Y + uy:0.#} L{target.X - ux:0.#},{target.Y - uy:0.#}");
        return new DrawnEdge(edge.Kind, path, target.Node.Kind == "uncaptured");
    }
}
