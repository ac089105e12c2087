using System.Globalization;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>What a node is called and where it leads.</summary>
internal sealed record NodeLabel(string Text, string Url, int? Year);

/// <summary>Loads the labels of nodes, one query a kind.</summary>
internal sealed class GraphLabels(KnowledgeBaseContext db)
{
    public async Task<Dictionary<NodeKey, NodeLabel>> OfAsync(IReadOnlyCollection<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<NodeKey, NodeLabel>();
        foreach (var kind in nodes.GroupBy(node => node.Kind))
        {
            await AddAsync(labels, kind.Key, [.. kind], cancellationToken);
        }

        return labels;
    }

    private async Task AddAsync(Dictionary<NodeKey, NodeLabel> labels, NodeKind kind, List<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var ids = nodes.Select(node => node.Id).ToList();
        switch (kind)
        {
            case NodeKind.Article:
                foreach (var row in await db.Articles.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Title, row.BestDate }).ToListAsync(cancellationToken))
                {
                    labels[NodeKey.Article(row.Id)] = new NodeLabel(row.Title, $"/articles/{row.Id}", YearOf(row.BestDate));
                }

                break;
            case NodeKind.Paper:
                foreach (var row in await db.Papers.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Title, row.IssuedOn }).ToListAsync(cancellationToken))
                {
                    labels[NodeKey.Paper(row.Id)] = new NodeLabel(row.Title, $"/papers/{row.Id}", YearOf(row.IssuedOn));
                }

                break;
            case NodeKind.Author:
                foreach (var row in await db.Authors.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
                {
                    labels[NodeKey.Author(row.Id)] = new NodeLabel(row.Name, $"/authors/{row.Id}", null);
                }

                break;
            case NodeKind.Affiliation:
                foreach (var row in await db.Affiliations.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
                {
                    labels[NodeKey.Affiliation(row.Id)] = new NodeLabel(row.Name, $"/affiliations/{row.Id}", null);
                }

                break;
            default:
                await AddUncapturedAsync(labels, nodes, cancellationToken);
                break;
        }
    }

    private async Task AddUncapturedAsync(Dictionary<NodeKey, NodeLabel> labels, List<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var ids = nodes.Select(node => node.TargetId!).ToList();
        var rows = await db.RelatedLinks.Where(link => ids.Contains(link.TargetId) && link.TargetArticleId == null).OrderBy(link => link.Id)
            .Select(link => new { link.TargetId, link.TargetUrl, link.LinkText }).ToListAsync(cancellationToken);
        foreach (var target in rows.GroupBy(row => row.TargetId))
        {
            var text = target.Select(row => row.LinkText).FirstOrDefault(text => text.Length > 0) ?? target.First().TargetUrl;
            labels[NodeKey.Uncaptured(target.Key)] = new NodeLabel(text, $"/uncaptured/{target.Key}", null);
        }
    }

    /// <summary>Year of a date as the library keeps them; null when there is none.</summary>
    public static int? YearOf(string? date) =>
        date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
