namespace KnowledgeBase.Related.Maps;

/// <summary>Writes a view as a map of its nodes.</summary>
internal sealed class NodeColumns(LibraryGraph graph, IReadOnlyDictionary<int, NodeLabel> labels)
{
    public GraphMap Of(Viewed viewed)
    {
        var nodes = viewed.Nodes;
        var scale = new Scale(graph);
        var affiliations = nodes.Select(Affiliation).ToList();
        var (topSites, topAffiliations) = (MapParts.MostFrequent(nodes.Select(node => graph.Nodes[node].Site)), MapParts.MostFrequent(affiliations));
        var columns = new MapNodes(
            [.. nodes.Select(node => graph.Nodes[node].Name)],
            [.. nodes.Select(node => (int)graph.Nodes[node].Kind)],
            [.. nodes.Select(node => Short(labels[node].Text))],
            [.. nodes.Select(node => scale.X(graph.X[node]))],
            [.. nodes.Select(node => scale.Y(graph.Y[node]))],
            [.. nodes.Select(node => graph.Nodes[node].Year)],
            [.. nodes.Select(node => topSites.IndexOf(graph.Nodes[node].Site))],
            [.. affiliations.Select(affiliation => topAffiliations.IndexOf(affiliation))],
            [.. nodes.Select(node => graph.Communities[node])],
            [.. nodes.Select(graph.Degree)]);
        var joins = viewed.Edges.Select(edge => graph.Edges[edge]).Concat(viewed.Shared).ToList();
        var edges = new MapEdges(
            [.. joins.Select(edge => viewed.Places[edge.Source])], [.. joins.Select(edge => viewed.Places[edge.Target])], [.. joins.Select(edge => (int)edge.Kind)], []);
        return new GraphMap(
            graph.Structure.Stamp, "nodes", viewed.Total, viewed.Truncated, columns, edges, MapParts.NodeKinds, MapParts.EdgeKinds,
            [.. topSites.Select(site => graph.Structure.Sites[site])],
            [.. topAffiliations.Select(affiliation => new MapName(graph.Nodes[affiliation].Id, graph.Nodes[affiliation].Name))],
            MapParts.Communities(graph, scale, nodes));
    }

    /// <summary>The first affiliation of a paper, or of an article's first paper that has one; -1 when there is none.</summary>
    private int Affiliation(int node) => graph.Nodes[node].Kind switch
    {
        NodeKind.Paper => FirstOf(node),
        NodeKind.Article => graph.Across(node, NodeKind.Paper).Select(FirstOf).FirstOrDefault(found => found >= 0, -1),
        _ => -1,
    };

    private int FirstOf(int paper) => graph.Across(paper, NodeKind.Affiliation).FirstOrDefault(-1);

    // Not through a surrogate pair, which would be no text any more.
    private static string Short(string label)
    {
        const int Longest = MapNodes.LongestLabel;
        return label.Length <= Longest ? label : string.Concat(label.AsSpan(0, char.IsHighSurrogate(label[Longest - 2]) ? Longest - 2 : Longest - 1), "…");
    }
}
