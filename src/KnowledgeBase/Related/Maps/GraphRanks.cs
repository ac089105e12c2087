namespace KnowledgeBase.Related.Maps;

/// <summary>What stands out in a graph, by numbers of nodes and edges. Found once for each layout.</summary>
internal sealed class GraphRanks(LibraryGraph graph)
{
    private const int Most = 100;

    /// <summary>Articles by the number of articles that link to them.</summary>
    public IReadOnlyList<(int Node, int Count)> MostLinked { get; } = [.. graph.Edges.Where(edge => IsLink(graph, edge)).DistinctBy(edge => (edge.Source, edge.Target))
        .CountBy(edge => edge.Target).OrderByDescending(count => count.Value).ThenByDescending(count => count.Key).Take(Most).Select(count => (count.Key, count.Value))];

    /// <summary>Articulation points by the number of articles that they alone hold together with the rest.</summary>
    public IReadOnlyList<(int Node, int Count)> Bridges { get; } =
        [.. ArticulationPoints.Find(graph).OrderByDescending(point => point.Value).ThenBy(point => point.Key).Take(Most).Select(point => (point.Key, point.Value))];

    /// <summary>Links whose later end came last: ids of articles grow in the order of their coming.</summary>
    public IReadOnlyList<int> RecentlyJoined { get; } = [.. Enumerable.Range(0, graph.Edges.Length).Where(edge => IsLink(graph, graph.Edges[edge]))
        .OrderByDescending(edge => Math.Max(graph.Edges[edge].Source, graph.Edges[edge].Target)).ThenBy(edge => edge).Take(Most)];

    /// <summary>Articles that no link and no paper joins with another article, newest first.</summary>
    public IReadOnlyList<int> Isolated { get; } =
        [.. Enumerable.Range(0, graph.Nodes.Length).Where(node => graph.Nodes[node].Kind == NodeKind.Article && IsIsolated(graph, node)).Reverse()];

    /// <summary>Names of sites by the number of their articles.</summary>
    public IReadOnlyList<string> Sites { get; } = [.. graph.Nodes.Where(node => node.Site >= 0).CountBy(node => node.Site)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(Most).Select(count => graph.Structure.Sites[count.Key])];

    /// <summary>Affiliations by the number of their papers.</summary>
    public IReadOnlyList<int> Affiliations { get; } = [.. Enumerable.Range(0, graph.Nodes.Length).Where(node => graph.Nodes[node].Kind == NodeKind.Affiliation)
        .OrderByDescending(graph.Degree).ThenBy(node => node).Take(Most)];

    /// <summary>First and last year of an article; null when none is known.</summary>
    public (int First, int Last)? Years { get; } = graph.Nodes.Where(node => node.Kind == NodeKind.Article && node.Year > 0).Select(node => node.Year).ToList() is { Count: > 0 } years
        ? (years.Min(), years.Max()) : null;

    private static bool IsLink(LibraryGraph graph, MapEdge edge) => edge.Kind < EdgeKind.Introduces && graph.Nodes[edge.Target].Kind == NodeKind.Article;

    private static bool IsIsolated(LibraryGraph graph, int article)
    {
        foreach (var edge in graph.EdgesAt(article))
        {
            var other = graph.Across(edge, article);
            if (graph.Nodes[other].Kind == NodeKind.Article || (graph.Nodes[other].Kind == NodeKind.Paper && Introductions(graph, other) > 1))
            {
                return false;
            }
        }

        return true;
    }

    private static int Introductions(LibraryGraph graph, int paper)
    {
        var count = 0;
        foreach (var edge in graph.EdgesAt(paper))
        {
            count += graph.Edges[edge].Kind == EdgeKind.Introduces ? 1 : 0;
        }

        return count;
    }
}
