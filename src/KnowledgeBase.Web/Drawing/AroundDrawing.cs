using System.Globalization;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Drawing;

/// <summary>A small neighbourhood as a column: the focus to the left, its neighbours below each other, labels beside them.</summary>
public sealed record AroundDrawing(int Height, IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    public const int Width = 300;

    private const int Row = 40;

    private const double Indent = 34;

    private const double LabelCharacters = 15;

    public static AroundDrawing Of(RelatedGraph graph)
    {
        var neighbours = graph.Nodes.Skip(1).ToList();
        var nodes = neighbours.Select((node, i) => new DrawnNode(
            node, 14 + (Indent * node.Distance), (Row * i) + (Row / 2.0), Labels.Wrap(node.Label, LabelCharacters - (Indent / 15 * (node.Distance - 1)), 2), false)).ToList();
        var focus = new DrawnNode(graph.Nodes[0], 14, Row / 2.0, [], true);
        var byId = nodes.Append(focus).ToDictionary(node => node.Node.Id);
        var edges = graph.Edges.Where(edge => Math.Abs(byId[edge.Source].Node.Distance - byId[edge.Target].Node.Distance) == 1)
            .Select(edge => Drawn(edge, byId[edge.Source], byId[edge.Target])).ToList();
        return new AroundDrawing(Row * Math.Max(1, nodes.Count), [focus, .. nodes], edges);
    }

    private static DrawnEdge Drawn(GraphEdge edge, DrawnNode source, DrawnNode target)
    {
        var (near, far) = source.Node.Distance < target.Node.Distance ? (source, target) : (target, source);
        var path = string.Create(CultureInfo.InvariantCulture, $"M{near.X:0.#},{near.Y:0.#} C{near.X:0.#},{far.Y:0.#} {near.X:0.#},{far.Y:0.#} {far.X - 9:0.#},{far.Y:0.#}");
        return new DrawnEdge(edge.Kind, path, target.Node.Kind == "uncaptured");
    }
}
