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
        var (articles, papers, authors, affiliations) =
            (Ids(nodes, NodeKind.Article), Ids(nodes, NodeKind.Paper), Ids(nodes, NodeKind.Author), Ids(nodes, NodeKind.Affiliation));
        foreach (var row in await db.Articles.Where(row => articles.Contains(row.Id)).Select(row => new { row.Id, row.Title, row.BestDate }).ToListAsync(cancellationToken))
        {
            labels[NodeKey.Article(row.Id)] = new NodeLabel(row.Title, $"/articles/{row.Id}", YearOf(row.BestDate));
        }

        foreach (var row in await db.Papers.Where(row => papers.Contains(row.Id)).Select(row => new { row.Id, row.Title, row.IssuedOn }).ToListAsync(cancellationToken))
        {
            labels[NodeKey.Paper(row.Id)] = new NodeLabel(row.Title, $"/papers/{row.Id}", YearOf(row.IssuedOn));
        }

        foreach (var row in await db.Authors.Where(row => authors.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
        {
            labels[NodeKey.Author(row.Id)] = new NodeLabel(row.Name, $"/authors/{row.Id}", null);
        }

        foreach (var row in await db.Affiliations.Where(row => affiliations.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
        {
            labels[NodeKey.Affiliation(row.Id)] = new NodeLabel(row.Name, $"/affiliations/{row.Id}", null);
        }

        await AddUncapturedAsync(labels, nodes, cancellationToken);
        return labels;
    }

    private async Task AddUncapturedAsync(Dictionary<NodeKey, NodeLabel> labels, IReadOnlyCollection<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var ids = nodes.Where(node => node.Kind == NodeKind.Uncaptured).Select(node => node.TargetId!).ToList();
        var rows = await db.RelatedLinks.Where(link => ids.Contains(link.TargetId) && link.TargetArticleId == null).OrderBy(link => link.Id)
            .Select(link => new { link.TargetId, link.TargetUrl, link.LinkText }).ToListAsync(cancellationToken);
        foreach (var target in rows.GroupBy(row => row.TargetId))
        {
            var text = target.Select(row => row.LinkText).FirstOrDefault(text => text.Length > 0) ?? target.First().TargetUrl;
            labels[NodeKey.Uncaptured(target.Key)] = new NodeLabel(text, $"/uncaptured/{target.Key}", null);
        }
    }

    private static List<int> Ids(IReadOnlyCollection<NodeKey> nodes, NodeKind kind) =>
        [.. nodes.Where(node => node.Kind == kind).Select(node => node.Id)];

    private static int? YearOf(string? date) =>
        date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
