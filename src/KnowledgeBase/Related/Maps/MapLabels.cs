using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related.Maps;

/// <summary>Loads labels of nodes of the library's graph, a thousand at a time.</summary>
internal sealed class MapLabels(KnowledgeBaseContext db)
{
    private const int Most = 1000;

    /// <summary>Labels by number of node. What was deleted since the graph was read goes by its name.</summary>
    public async Task<Dictionary<int, NodeLabel>> OfAsync(LibraryGraph graph, IEnumerable<int> nodes, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<int, NodeLabel>();
        foreach (var some in nodes.Chunk(Most))
        {
            var rows = await new GraphLabels(db).OfAsync([.. some.Where(node => graph.Nodes[node].Kind != NodeKind.Uncaptured).Select(node => Key(graph, node))], cancellationToken);
            var targets = await TargetsAsync([.. some.Select(node => graph.Nodes[node]).Where(node => node.Kind == NodeKind.Uncaptured)], cancellationToken);
            foreach (var node in some)
            {
                labels[node] = (graph.Nodes[node].Kind == NodeKind.Uncaptured ? targets.GetValueOrDefault(graph.Nodes[node].Id) : rows.GetValueOrDefault(Key(graph, node)))
                    ?? new NodeLabel(graph.Nodes[node].Name, "/graph", null);
            }
        }

        return labels;
    }

    private static NodeKey Key(LibraryGraph graph, int node) => new(graph.Nodes[node].Kind, graph.Nodes[node].Id);

    // By the first link only: a famous target has thousands.
    private async Task<Dictionary<int, NodeLabel>> TargetsAsync(List<MapNode> targets, CancellationToken cancellationToken)
    {
        if (targets.Count == 0)
        {
            return [];
        }

        var links = targets.Select(target => target.Id).ToList();
        var rows = await db.RelatedLinks.Where(link => links.Contains(link.Id)).Select(link => new { link.Id, link.TargetId, link.LinkText, link.TargetUrl }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new NodeLabel(row.LinkText.Length > 0 ? row.LinkText : row.TargetUrl, $"/uncaptured/{row.TargetId}", null));
    }
}
