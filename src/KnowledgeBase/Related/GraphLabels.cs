using System.Globalization;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>What a node is called and where it leads.</summary>
internal sealed record NodeLabel(string Text, string Url, int? Year);

/// <summary>Loads the labels of nodes: one query for all that have a row of their own, and one for uncaptured targets.</summary>
internal sealed class GraphLabels(KnowledgeBaseContext db)
{
    public async Task<Dictionary<NodeKey, NodeLabel>> OfAsync(IReadOnlyCollection<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<NodeKey, NodeLabel>();
        var kinds = nodes.ToLookup(node => node.Kind);
        var named = kinds.Where(kind => kind.Key != NodeKind.Uncaptured).Select(kind => Named(kind.Key, [.. kind.Select(node => node.Id)])).ToList();
        foreach (var row in named.Count == 0 ? [] : await named.Aggregate(Queryable.Concat).ToListAsync(cancellationToken))
        {
            labels[new NodeKey(row.Kind, row.Id)] = new NodeLabel(row.Text, $"/{Folder(row.Kind)}/{row.Id}", YearOf(row.Date));
        }

        if (kinds.Contains(NodeKind.Uncaptured))
        {
            await AddUncapturedAsync(labels, [.. kinds[NodeKind.Uncaptured]], cancellationToken);
        }

        return labels;
    }

    private IQueryable<NamedRow> Named(NodeKind kind, List<int> ids) => kind switch
    {
        NodeKind.Article => db.Articles.Where(row => ids.Contains(row.Id)).Select(row => new NamedRow { Kind = kind, Id = row.Id, Text = row.Title, Date = row.BestDate }),
        NodeKind.Paper => db.Papers.Where(row => ids.Contains(row.Id)).Select(row => new NamedRow { Kind = kind, Id = row.Id, Text = row.Title, Date = row.IssuedOn }),
        NodeKind.Author => db.Authors.Where(row => ids.Contains(row.Id)).Select(row => new NamedRow { Kind = kind, Id = row.Id, Text = row.Name, Date = null }),
        _ => db.Affiliations.Where(row => ids.Contains(row.Id)).Select(row => new NamedRow { Kind = kind, Id = row.Id, Text = row.Name, Date = null }),
    };

    private static string Folder(NodeKind kind) => kind switch
    {
        NodeKind.Article => "articles",
        NodeKind.Paper => "papers",
        NodeKind.Author => "authors",
        _ => "affiliations",
    };

    // By the first link only: a famous target has thousands.
    private async Task AddUncapturedAsync(Dictionary<NodeKey, NodeLabel> labels, List<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var ids = nodes.Select(node => node.TargetId!).ToList();
        var firsts = db.RelatedLinks.Where(link => ids.Contains(link.TargetId) && link.TargetArticleId == null).GroupBy(link => link.TargetId).Select(links => links.Min(link => link.Id));
        foreach (var row in await db.RelatedLinks.Where(link => firsts.Contains(link.Id)).Select(link => new { link.TargetId, link.TargetUrl, link.LinkText }).ToListAsync(cancellationToken))
        {
            labels[NodeKey.Uncaptured(row.TargetId)] = new NodeLabel(row.LinkText.Length > 0 ? row.LinkText : row.TargetUrl, $"/uncaptured/{row.TargetId}", null);
        }
    }

    /// <summary>Year of a date as the library keeps them; null when there is none.</summary>
    public static int? YearOf(string? date) =>
        date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private sealed record NamedRow
    {
        public required NodeKind Kind { get; init; }

        public required int Id { get; init; }

        public required string Text { get; init; }

        public required string? Date { get; init; }
    }
}
