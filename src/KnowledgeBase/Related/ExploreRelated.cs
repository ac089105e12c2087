using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>Which neighbourhood is wanted. Odd numbers are put right.</summary>
/// <param name="Focus">Name of a node, for example a1 or p1; null for the most linked articles.</param>
/// <param name="Depth">1 to 3 edges from the focus.</param>
/// <param name="Kinds">Kinds of nodes to show; null for articles, papers and uncaptured targets.</param>
/// <param name="Limit">Most nodes, up to 200.</param>
public sealed record ExploreInput(string? Focus, int Depth = 1, IReadOnlyCollection<NodeKind>? Kinds = null, int Limit = ExploreInput.DefaultLimit)
{
    public const int DefaultLimit = 60;

    public const int MaxLimit = 200;

    public const int MaxDepth = 3;

    public static IReadOnlyList<NodeKind> DefaultKinds { get; } = [NodeKind.Article, NodeKind.Paper, NodeKind.Uncaptured];
}

/// <summary>Walks the links around a node and lays them out.</summary>
public sealed class ExploreRelated(KnowledgeBaseContext db)
{
    private const int StartsWithoutFocus = 8;

    /// <summary>Null when the focus names nothing in the library.</summary>
    public async Task<RelatedGraph?> RunAsync(ExploreInput input, CancellationToken cancellationToken)
    {
        var starts = await StartsAsync(input.Focus, cancellationToken);
        if (starts is null)
        {
            return null;
        }

        var kinds = input.Kinds ?? ExploreInput.DefaultKinds;
        var walk = new GraphWalk(new GraphEdges(db, kinds), kinds, Math.Clamp(input.Limit, 1, ExploreInput.MaxLimit));
        await walk.RunAsync(starts, Math.Clamp(input.Depth, 1, ExploreInput.MaxDepth), cancellationToken);
        var labels = await new GraphLabels(db).OfAsync(walk.Distances.Keys, cancellationToken);
        return labels.Count == walk.Distances.Count ? Drawn(walk, labels) : null;
    }

    private async Task<IReadOnlyList<NodeKey>?> StartsAsync(string? focus, CancellationToken cancellationToken)
    {
        if (focus is not null)
        {
            return NodeKey.Parse(focus) is { } node ? [node] : null;
        }

        var most = await db.Articles.OrderByDescending(article => db.RelatedLinks.Count(link => link.TargetArticleId == article.Id))
            .ThenByDescending(article => article.BestDate).ThenByDescending(article => article.Id)
            .Select(article => article.Id).Take(StartsWithoutFocus).ToListAsync(cancellationToken);
        return [.. most.Select(NodeKey.Article)];
    }

    private static RelatedGraph Drawn(GraphWalk walk, Dictionary<NodeKey, NodeLabel> labels)
    {
        var keys = walk.Distances.Keys.ToList();
        var index = keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i);
        return PlacedGraph.Of(
            [.. keys.Select(key => new PlacedNode(key.Name, key.Kind, labels[key], walk.Distances[key]))],
            [.. walk.Edges.Select(edge => (index[edge.Source], index[edge.Target], edge.Kind))],
            walk.Truncated);
    }
}
