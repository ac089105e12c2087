using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Data;

namespace KnowledgeBase.Related.Maps;

/// <summary>How much of a view is told.</summary>
public enum MapDetail
{
    /// <summary>Every node.</summary>
    Nodes,

    /// <summary>Communities instead of nodes.</summary>
    Communities,

    /// <summary>Nodes while they are no more than the limit, or belong to no community; else communities.</summary>
    Auto,
}

/// <summary>Shows a view of the library's graph in columns. Only labels and words looked for are asked of the database.</summary>
public sealed class ShowGraphMap(KnowledgeBaseContext db, RefreshGraph graphs)
{
    /// <summary>Null when the focus is no node.</summary>
    public async Task<GraphMap?> RunAsync(GraphView view, MapDetail detail, CancellationToken cancellationToken)
    {
        var graph = await graphs.HoldingAsync(db, view.Focus, cancellationToken);
        var found = await FoundAsync(db, view.Q, cancellationToken);
        var limit = Math.Clamp(view.Limit, 1, GraphView.MaxLimit);
        var shown = new ViewGraph(graph, view with { Limit = limit });
        if (shown.Nodes(found) is not { } nodes)
        {
            return null;
        }

        var map = IsTooMuch(graph, view, detail, nodes.Count > limit)
            ? new CommunityColumns(graph).Of(new ViewGraph(graph, view with { Limit = int.MaxValue }).Limited(nodes))
            : await NodesAsync(graph, shown.Limited(nodes), cancellationToken);
        return map with { Years = YearsOf(graph, view.From is null && view.To is null ? nodes : new ViewGraph(graph, view with { From = null, To = null }).Nodes(found)!) };
    }

    // A community that is opened is shown by its nodes, however many it has.
    private static bool IsTooMuch(LibraryGraph graph, GraphView view, MapDetail detail, bool isMoreThanLimit) =>
        detail == MapDetail.Communities || (detail == MapDetail.Auto && isMoreThanLimit && view.Community is null && graph.Named.Count > 0);

    private async Task<GraphMap> NodesAsync(LibraryGraph graph, Viewed viewed, CancellationToken cancellationToken)
    {
        var map = new NodeColumns(graph, await new MapLabels(db).OfAsync(graph, viewed.Nodes, cancellationToken)).Of(viewed);
        return map with { Affiliations = await NamedAsync(map.Affiliations, cancellationToken) };
    }

    private static IReadOnlyList<MapYear> YearsOf(LibraryGraph graph, List<int> nodes) =>
        [.. nodes.Select(node => graph.Nodes[node]).Where(node => node.Kind == NodeKind.Article && node.Year > 0).CountBy(node => node.Year).OrderBy(count => count.Key).Select(count => new MapYear(count.Key, count.Value))];

    private async Task<IReadOnlyList<MapName>> NamedAsync(IReadOnlyList<MapName> affiliations, CancellationToken cancellationToken)
    {
        var names = await new GraphLabels(db).OfAsync([.. affiliations.Select(affiliation => NodeKey.Affiliation(affiliation.Id))], cancellationToken);
        return [.. affiliations.Select(affiliation => names.TryGetValue(NodeKey.Affiliation(affiliation.Id), out var label) ? affiliation with { Name = label.Text } : affiliation)];
    }

    /// <summary>Ids of the articles that hold the words; null when there are none.</summary>
    internal static async Task<HashSet<int>?> FoundAsync(KnowledgeBaseContext db, string? words, CancellationToken cancellationToken) =>
        words is null ? null : [.. await ArticleHits.Of(db, new ArticleFilter { Q = words }).NewestAsync(int.MaxValue, cancellationToken)];
}
