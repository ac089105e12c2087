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
        var graph = await graphs.CurrentAsync(cancellationToken);
        var found = await FoundAsync(db, view.Q, cancellationToken);
        if (new ViewGraph(graph, view with { Limit = int.MaxValue }).Run(found) is not { } whole)
        {
            return null;
        }

        var limit = Math.Clamp(view.Limit, 1, GraphView.MaxLimit);
        if (detail == MapDetail.Communities || (detail == MapDetail.Auto && whole.Nodes.Count > limit && whole.Nodes.Any(node => graph.Communities[node] != Community.None)))
        {
            return new CommunityColumns(graph).Of(whole);
        }

        var viewed = whole.Nodes.Count > limit ? new ViewGraph(graph, view with { Limit = limit }).Run(found)! : whole;
        var map = new NodeColumns(graph, await new MapLabels(db).OfAsync(graph, viewed.Nodes, cancellationToken)).Of(viewed);
        return map with { Affiliations = await NamedAsync(map.Affiliations, cancellationToken) };
    }

    private async Task<IReadOnlyList<MapName>> NamedAsync(IReadOnlyList<MapName> affiliations, CancellationToken cancellationToken)
    {
        var names = await new GraphLabels(db).OfAsync([.. affiliations.Select(affiliation => NodeKey.Affiliation(affiliation.Id))], cancellationToken);
        return [.. affiliations.Select(affiliation => names.TryGetValue(NodeKey.Affiliation(affiliation.Id), out var label) ? affiliation with { Name = label.Text } : affiliation)];
    }

    /// <summary>Ids of the articles that hold the words; null when there are none.</summary>
    internal static async Task<HashSet<int>?> FoundAsync(KnowledgeBaseContext db, string? words, CancellationToken cancellationToken) =>
        words is null ? null : [.. await ArticleHits.Of(db, new ArticleFilter { Q = words }).NewestAsync(int.MaxValue, cancellationToken)];
}
