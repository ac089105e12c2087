namespace KnowledgeBase.Related.Maps;

/// <summary>Writes a view as a map of its communities, so that a library of any size opens with a picture that can be read.</summary>
internal sealed class CommunityColumns(LibraryGraph graph)
{
    public GraphMap Of(Viewed viewed)
    {
        var scale = new Scale(graph);
        var communities = MapParts.Communities(graph, scale, viewed.Nodes);
        var index = communities.Select((community, i) => (community.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var sizes = viewed.Nodes.CountBy(node => graph.Communities[node]).ToDictionary();
        var columns = new MapNodes(
            [.. communities.Select(community => FormattableString.Invariant($"c{community.Id}"))],
            [.. communities.Select(_ => MapParts.NodeKinds.Count - 1)],
            [.. communities.Select(community => community.Around ?? string.Join(" · ", community.Words))],
            [.. communities.Select(community => community.X)],
            [.. communities.Select(community => community.Y)],
            [.. communities.Select(_ => 0)], [.. communities.Select(_ => -1)], [.. communities.Select(_ => -1)],
            [.. communities.Select(community => community.Id)],
            [.. communities.Select(community => sizes[community.Id])]);
        return new GraphMap(
            graph.Structure.Stamp, "communities", viewed.Total, false, columns, Between(viewed, index), MapParts.NodeKinds, MapParts.EdgeKinds, [], [], communities);
    }

    private MapEdges Between(Viewed viewed, Dictionary<int, int> index)
    {
        var weights = viewed.Edges.Select(edge => graph.Edges[edge]).Concat(viewed.Shared).Select(edge => (Source: Community(edge.Source), Target: Community(edge.Target)))
            .Where(pair => pair.Source >= 0 && pair.Target >= 0 && pair.Source != pair.Target)
            .CountBy(pair => (Source: Math.Min(pair.Source, pair.Target), Target: Math.Max(pair.Source, pair.Target))).OrderBy(count => count.Key).ToList();
        return new MapEdges([.. weights.Select(count => count.Key.Source)], [.. weights.Select(count => count.Key.Target)], [], [.. weights.Select(count => count.Value)]);

        int Community(int node) => index.GetValueOrDefault(graph.Communities[node], -1);
    }
}
