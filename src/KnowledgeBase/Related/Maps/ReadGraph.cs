using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related.Maps;

/// <summary>Reads what the library joins, table by table. Rows that were written in between are left out; the next stamp will tell.</summary>
internal sealed class ReadGraph(KnowledgeBaseContext db)
{
    private List<string> sites = [];

    public async Task<GraphStructure> RunAsync(CancellationToken cancellationToken)
    {
        var stamp = await GraphStamp.ReadAsync(db, cancellationToken);
        var nodes = new List<MapNode>();
        nodes.AddRange(await ArticlesAsync(cancellationToken));
        nodes.AddRange(await PapersAsync(cancellationToken));
        var links = await LinksAsync(cancellationToken);
        var targets = links.Where(link => link.Target.Kind == NodeKind.Uncaptured).GroupBy(link => link.Target.TargetId!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(link => link.Row), StringComparer.Ordinal);
        nodes.AddRange(targets.Select(target => new MapNode(NodeKind.Uncaptured, target.Value, target.Key, 0, -1)));
        var joins = await JoinsAsync(cancellationToken);
        nodes.AddRange(joins.Select(join => join.Source).Where(key => key.Kind >= NodeKind.Author).Distinct()
            .Select(key => new MapNode(key.Kind, key.Id, key.Name, 0, -1)));
        var sorted = nodes.Order(LibraryGraph.ByKindAndId.Instance).ToArray();
        var edges = links.Select(link => link with { Target = Known(link.Target, targets) }).Concat(joins);
        return new GraphStructure(stamp, sorted, Joined(sorted, edges), sites);
    }

    // Uncaptured targets are known by their first link from here on.
    private static NodeKey Known(NodeKey key, Dictionary<string, int> targets) =>
        key.Kind == NodeKind.Uncaptured ? new NodeKey(NodeKind.Uncaptured, targets[key.TargetId!]) : key;

    private static MapEdge[] Joined(MapNode[] nodes, IEnumerable<Join> edges)
    {
        var numbers = new Dictionary<(NodeKind, int), int>(nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
        {
            numbers[(nodes[i].Kind, nodes[i].Id)] = i;
        }

        return
        [
            .. edges.Select(edge => new MapEdge(Number(edge.Source), Number(edge.Target), edge.Kind, edge.Row))
                .Where(edge => edge.Source >= 0 && edge.Target >= 0 && edge.Source != edge.Target)
                .OrderBy(edge => edge.Source).ThenBy(edge => edge.Target).ThenBy(edge => edge.Kind).ThenBy(edge => edge.Row)
                .DistinctBy(edge => (edge.Source, edge.Target, edge.Kind)),
        ];

        int Number(NodeKey key) => numbers.GetValueOrDefault((key.Kind, key.Id), -1);
    }

    private async Task<IEnumerable<MapNode>> ArticlesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Articles.Select(article => new { article.Id, article.Site, article.BestDate }).ToListAsync(cancellationToken);

        // In an order of their own: databases give rows in different ones.
        sites = [.. rows.Select(row => row.Site).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var numbers = sites.Select((site, number) => (site, number)).ToDictionary(pair => pair.site, pair => pair.number, StringComparer.Ordinal);
        return rows.Select(row => new MapNode(NodeKind.Article, row.Id, NodeKey.Article(row.Id).Name, GraphLabels.YearOf(row.BestDate) ?? 0, row.Site is { } site ? numbers[site] : -1));
    }

    private async Task<IEnumerable<MapNode>> PapersAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Papers.Select(paper => new { paper.Id, paper.IssuedOn }).ToListAsync(cancellationToken);
        return rows.Select(row => new MapNode(NodeKind.Paper, row.Id, NodeKey.Paper(row.Id).Name, GraphLabels.YearOf(row.IssuedOn) ?? 0, -1));
    }

    private async Task<List<Join>> LinksAsync(CancellationToken cancellationToken)
    {
        var rows = await db.RelatedLinks.Select(link => new
        {
            link.Id, link.ArticleId, link.TargetArticleId, Target = link.TargetArticleId == null ? link.TargetId : null, link.Kind,
        }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Join(
                NodeKey.Article(row.ArticleId),
                row.TargetArticleId is { } target ? NodeKey.Article(target) : NodeKey.Uncaptured(row.Target!),
                (EdgeKind)row.Kind,
                row.Id)),
        ];
    }

    private async Task<List<Join>> JoinsAsync(CancellationToken cancellationToken)
    {
        var joins = new List<Join>();
        var mentions = await db.ArticlePapers.Select(mention => new { mention.Id, mention.ArticleId, mention.PaperId }).ToListAsync(cancellationToken);
        joins.AddRange(mentions.Select(row => new Join(NodeKey.Article(row.ArticleId), NodeKey.Paper(row.PaperId), EdgeKind.Introduces, row.Id)));
        var authors = await db.Authorships.Select(row => new { row.AuthorId, row.PaperId }).ToListAsync(cancellationToken);
        joins.AddRange(authors.Select(row => new Join(NodeKey.Author(row.AuthorId), NodeKey.Paper(row.PaperId), EdgeKind.Wrote)));
        var affiliations = await db.PaperAffiliations.Select(row => new { row.AffiliationId, row.PaperId }).ToListAsync(cancellationToken);
        joins.AddRange(affiliations.Select(row => new Join(NodeKey.Affiliation(row.AffiliationId), NodeKey.Paper(row.PaperId), EdgeKind.Affiliated)));
        return joins;
    }

    private readonly record struct Join(NodeKey Source, NodeKey Target, EdgeKind Kind, int Row = 0);
}
