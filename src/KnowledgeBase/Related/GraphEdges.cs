using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>An edge before its ends are loaded.</summary>
internal readonly record struct RawEdge(NodeKey Source, NodeKey Target, string Kind);

/// <summary>
/// Finds every edge that begins or ends at some nodes, the most telling kinds first: at most four queries, however many nodes there are. Every part
/// of them is ordered as an index is, so that the database stops at the limit instead of sorting all that leads to a hub.
/// </summary>
/// <param name="kinds">Kinds of nodes that are looked for; edges to others are not asked for.</param>
/// <param name="most">No part of a query brings more edges than this, so that a famous author does not bring the whole library.</param>
internal sealed class GraphEdges(KnowledgeBaseContext db, IReadOnlyCollection<NodeKind> kinds, int most = 2000)
{
    public async Task<List<RawEdge>> AtAsync(IReadOnlyCollection<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var articles = Ids(nodes, NodeKind.Article);
        var papers = Ids(nodes, NodeKind.Paper);
        var uncaptured = nodes.Where(node => node.Kind == NodeKind.Uncaptured).Select(node => node.TargetId!).ToList();
        var links = articles.Count + uncaptured.Count == 0 ? [] : await LinksAsync(articles, uncaptured, cancellationToken);
        return
        [
            .. links.Where(edge => edge.Target.Kind == NodeKind.Article),
            .. articles.Count + papers.Count == 0 ? [] : await MentionsAsync(articles, papers, cancellationToken),
            .. links.Where(edge => edge.Target.Kind == NodeKind.Uncaptured),
            .. await NamesAsync(nodes, NodeKind.Author, papers, AuthorsAsync, cancellationToken),
            .. await NamesAsync(nodes, NodeKind.Affiliation, papers, AffiliationsAsync, cancellationToken),
        ];
    }

    private static List<int> Ids(IReadOnlyCollection<NodeKey> nodes, NodeKind kind) =>
        [.. nodes.Where(node => node.Kind == kind).Select(node => node.Id)];

    private async Task<List<RawEdge>> LinksAsync(List<int> articles, List<string> uncaptured, CancellationToken cancellationToken)
    {
        var all = db.RelatedLinks;
        var from = all.Where(link => articles.Contains(link.ArticleId)).OrderBy(link => link.ArticleId).ThenBy(link => link.Position);
        var to = all.Where(link => link.TargetArticleId != null && articles.Contains(link.TargetArticleId.Value))
            .OrderBy(link => link.TargetArticleId).ThenBy(link => link.TargetId).ThenBy(link => link.ArticleId);
        var open = all.Where(link => link.TargetArticleId == null && uncaptured.Contains(link.TargetId)).OrderBy(link => link.TargetId).ThenBy(link => link.Id);
        var rows = await First(from.Where(link => link.TargetArticleId != null), 0).Concat(First(to, 1))
            .Concat(First(from.Where(link => link.TargetArticleId == null), 2)).Concat(First(open, 3)).ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.Part).ThenBy(row => row.ArticleId).ThenBy(row => row.Position).Select(row => new RawEdge(
                NodeKey.Article(row.ArticleId),
                row.TargetArticleId is { } target ? NodeKey.Article(target) : NodeKey.Uncaptured(row.TargetId),
                row.Kind.Print())),
        ];
    }

    private IQueryable<LinkRow> First(IQueryable<RelatedLink> links, int part) =>
        links.Take(most).Select(link => new LinkRow
        {
            Part = part, ArticleId = link.ArticleId, Position = link.Position, TargetArticleId = link.TargetArticleId, TargetId = link.TargetId, Kind = link.Kind,
        });

    private async Task<IEnumerable<RawEdge>> MentionsAsync(List<int> articles, List<int> papers, CancellationToken cancellationToken)
    {
        var of = db.ArticlePapers.Where(mention => articles.Contains(mention.ArticleId)).OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position);
        var on = db.ArticlePapers.Where(mention => papers.Contains(mention.PaperId)).OrderBy(mention => mention.PaperId).ThenBy(mention => mention.ArticleId);
        var rows = await First(of, 0).Concat(First(on, 1)).ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Part).ThenBy(row => row.ArticleId).ThenBy(row => row.Position)
            .Select(row => new RawEdge(NodeKey.Article(row.ArticleId), NodeKey.Paper(row.PaperId), "introduces"));
    }

    private IQueryable<MentionRow> First(IQueryable<ArticlePaper> mentions, int part) =>
        mentions.Take(most)
            .Select(mention => new MentionRow { Part = part, ArticleId = mention.ArticleId, Position = mention.Position, PaperId = mention.PaperId });

    private async Task<IEnumerable<RawEdge>> NamesAsync(
        IReadOnlyCollection<NodeKey> nodes, NodeKind kind, List<int> papers, Func<List<int>, List<int>, CancellationToken, Task<IEnumerable<RawEdge>>> find,
        CancellationToken cancellationToken)
    {
        var named = Ids(nodes, kind);
        List<int> on = kinds.Contains(kind) ? papers : [];
        return named.Count + on.Count == 0 ? [] : await find(on, named, cancellationToken);
    }

    private async Task<IEnumerable<RawEdge>> AuthorsAsync(List<int> papers, List<int> authors, CancellationToken cancellationToken)
    {
        var rows = await db.Authorships.Where(row => papers.Contains(row.PaperId) || authors.Contains(row.AuthorId))
            .OrderBy(row => row.PaperId).ThenBy(row => row.Position).Take(most)
            .Select(row => new { row.PaperId, row.AuthorId }).ToListAsync(cancellationToken);
        return rows.Select(row => new RawEdge(NodeKey.Author(row.AuthorId), NodeKey.Paper(row.PaperId), "wrote"));
    }

    private async Task<IEnumerable<RawEdge>> AffiliationsAsync(List<int> papers, List<int> affiliations, CancellationToken cancellationToken)
    {
        var rows = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId) || affiliations.Contains(row.AffiliationId))
            .OrderBy(row => row.PaperId).ThenBy(row => row.Position).Take(most)
            .Select(row => new { row.PaperId, row.AffiliationId }).ToListAsync(cancellationToken);
        return rows.Select(row => new RawEdge(NodeKey.Affiliation(row.AffiliationId), NodeKey.Paper(row.PaperId), "affiliated"));
    }

    private sealed record LinkRow
    {
        public required int Part { get; init; }

        public required int ArticleId { get; init; }

        public required int Position { get; init; }

        public required int? TargetArticleId { get; init; }

        public required string TargetId { get; init; }

        public required RelatedLinkKind Kind { get; init; }
    }

    private sealed record MentionRow
    {
        public required int Part { get; init; }

        public required int ArticleId { get; init; }

        public required int Position { get; init; }

        public required int PaperId { get; init; }
    }
}
