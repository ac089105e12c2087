using KnowledgeBase.Data;

namespace KnowledgeBase.Related.Maps;

/// <summary>What stands out in the library's graph.</summary>
/// <param name="MostLinked">Articles by the number of articles that link to them.</param>
/// <param name="Bridges">Articles and papers by the number of articles that would have no way any more to most of the others without them.</param>
/// <param name="Communities">Communities, the largest first, with their most linked articles and papers.</param>
/// <param name="RecentlyJoined">Links between two articles, those whose later end came last first.</param>
/// <param name="Isolated">Articles that no link and no paper joins with another one, newest first.</param>
/// <param name="IsolatedTotal">How many there are of those.</param>
public sealed record GraphInsights(
    IReadOnlyList<RankedNode> MostLinked, IReadOnlyList<RankedNode> Bridges, IReadOnlyList<CommunityShown> Communities,
    IReadOnlyList<JoinShown> RecentlyJoined, IReadOnlyList<NodeShown> Isolated, int IsolatedTotal);

/// <summary>A node with the number that it is ranked by.</summary>
public sealed record RankedNode(NodeShown Node, int Count);

/// <summary>A community.</summary>
/// <param name="Words">Words that its titles have more than others; most telling first.</param>
/// <param name="Around">Title of its most linked article where no word tells it from the others; else null.</param>
/// <param name="Size">Articles, papers and uncaptured targets in it.</param>
/// <param name="MostLinked">Its most linked articles and papers.</param>
public sealed record CommunityShown(int Id, IReadOnlyList<string> Words, string? Around, int Size, IReadOnlyList<NodeShown> MostLinked);

/// <summary>A link between two articles.</summary>
/// <param name="Kind">related_research, related_article or inline.</param>
/// <param name="Evidence">Its sentence; null when it was written anew meanwhile.</param>
public sealed record JoinShown(NodeShown From, NodeShown To, string Kind, string? Evidence);

/// <summary>Shows what stands out in the library's graph.</summary>
public sealed class ShowGraphInsights(KnowledgeBaseContext db, RefreshGraph graphs)
{
    private const int Most = 50;

    private const int MostOfCommunity = 5;

    /// <param name="limit">Most entries of each list, up to 50.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<GraphInsights> RunAsync(int limit, CancellationToken cancellationToken)
    {
        var graph = await graphs.CurrentAsync(cancellationToken);
        var most = Math.Clamp(limit, 1, Most);
        var (linked, bridges) = (graph.Ranks.MostLinked.Take(most).ToList(), graph.Ranks.Bridges.Take(most).ToList());
        var (joined, isolated) = (graph.Ranks.RecentlyJoined.Take(most).ToList(), graph.Ranks.Isolated.Take(most).ToList());
        var communities = graph.Named.OrderByDescending(community => community.Size).ThenBy(community => community.Id).Take(most)
            .Select(community => (Community: community, Nodes: graph.MembersOf(community.Id).Take(MostOfCommunity).ToList())).ToList();
        var nodes = linked.Concat(bridges).Select(one => one.Node).Concat(joined.SelectMany(edge => new[] { graph.Edges[edge].Source, graph.Edges[edge].Target }))
            .Concat(isolated).Concat(communities.SelectMany(community => community.Nodes));
        var labels = await new MapLabels(db).OfAsync(graph, nodes.Distinct(), cancellationToken);
        var evidence = await new EdgeEvidence(db).OfAsync(graph, joined, cancellationToken);
        return new GraphInsights(
            [.. linked.Select(one => new RankedNode(Shown(one.Node), one.Count))],
            [.. bridges.Select(one => new RankedNode(Shown(one.Node), one.Count))],
            [.. communities.Select(one => new CommunityShown(one.Community.Id, one.Community.Name.Words, one.Community.Name.Around, one.Community.Size, [.. one.Nodes.Select(Shown)]))],
            [.. joined.Select(edge => new JoinShown(Shown(graph.Edges[edge].Source), Shown(graph.Edges[edge].Target), graph.Edges[edge].Kind.Print(), evidence.GetValueOrDefault(edge)?.Text))],
            [.. isolated.Select(Shown)],
            graph.Ranks.Isolated.Count);

        NodeShown Shown(int node) => ShowGraphNode.Shown(graph, labels, node);
    }
}
