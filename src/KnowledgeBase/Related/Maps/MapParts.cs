using KnowledgeBase.Articles;

namespace KnowledgeBase.Related.Maps;

/// <summary>What both details of a map have alike.</summary>
internal static class MapParts
{
    public static IReadOnlyList<string> EdgeKinds { get; } = [.. Enum.GetValues<EdgeKind>().Select(kind => kind.Print())];

    public static IReadOnlyList<string> NodeKinds { get; } = [.. Enum.GetValues<NodeKind>().Select(kind => PrintedValues.Print(kind)), "community"];

    /// <summary>The communities of some nodes, the largest first.</summary>
    public static IReadOnlyList<MapCommunity> Communities(LibraryGraph graph, Scale scale, IEnumerable<int> nodes)
    {
        var wanted = nodes.Select(node => graph.Communities[node]).ToHashSet();
        var middles = Enumerable.Range(0, graph.Nodes.Length).Where(node => wanted.Contains(graph.Communities[node]))
            .GroupBy(node => graph.Communities[node]).ToDictionary(group => group.Key, group => (X: group.Average(node => graph.X[node]), Y: group.Average(node => graph.Y[node])));
        return
        [
            .. graph.Named.Where(community => wanted.Contains(community.Id)).OrderByDescending(community => community.Size).ThenBy(community => community.Id)
                .Select(community => new MapCommunity(community.Id, community.Name.Words, community.Name.Around, community.Size, scale.X(middles[community.Id].X), scale.Y(middles[community.Id].Y))),
        ];
    }

    /// <summary>The values that most nodes have, most frequent first; a reader cannot tell more colours apart.</summary>
    public static List<int> MostFrequent(IEnumerable<int> values) =>
        [.. values.Where(value => value >= 0).CountBy(value => value).OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(MostColours).Select(count => count.Key)];

    private const int MostColours = 12;
}
