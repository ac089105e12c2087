namespace KnowledgeBase.Related;

/// <summary>A node that is to be placed.</summary>
/// <param name="Distance">Edges between it and where the drawing begins.</param>
internal sealed record PlacedNode(string Name, NodeKind Kind, NodeLabel Label, int Distance);

/// <summary>Makes small graphs with a place for every node.</summary>
internal static class PlacedGraph
{
    /// <param name="nodes">The first one comes to stand in the middle.</param>
    /// <param name="edges">Indexes of both ends, and the printed kind.</param>
    /// <param name="truncated">See <see cref="RelatedGraph"/>.</param>
    public static RelatedGraph Of(IReadOnlyList<PlacedNode> nodes, IReadOnlyList<(int From, int To, string Kind)> edges, bool truncated)
    {
        var at = GraphLayout.Place([.. nodes.Select(node => node.Distance)], [.. edges.Select(edge => (edge.From, edge.To))]);
        var unit = at.SelectMany(point => new[] { Math.Abs(point.X), Math.Abs(point.Y) }).Append(1).Max();
        var degrees = edges.SelectMany(edge => new[] { edge.From, edge.To }).CountBy(node => node).ToDictionary();
        var placed = nodes.Select((node, i) => new GraphNode(
            node.Name, node.Kind.ToString().ToLowerInvariant(), node.Label.Text, node.Label.Url, degrees.GetValueOrDefault(i), node.Label.Year,
            Math.Round(at[i].X / unit, 4), Math.Round(at[i].Y / unit, 4)));
        return new RelatedGraph([.. placed], [.. edges.Select(edge => new GraphEdge(nodes[edge.From].Name, nodes[edge.To].Name, edge.Kind))], truncated) { PixelsPerUnit = unit };
    }
}
