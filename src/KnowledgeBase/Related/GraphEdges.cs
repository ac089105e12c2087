using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>An edge before its ends are loaded.</summary>
internal readonly record struct RawEdge(NodeKey Source, NodeKey Target, string Kind);

/// <summary>Finds every edge that begins or ends at some nodes, the most telling kinds first.</summary>
/// <param name="most">No query brings more edges than this, so that a famous author does not bring the whole library.</param>
internal sealed class GraphEdges(KnowledgeBaseContext db, int most = 2000)
{
    public async Task<List<RawEdge>> AtAsync(IReadOnlyCollection<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var articles = Ids(nodes, NodeKind.Article);
        var papers = Ids(nodes, NodeKind.Paper);
        var uncaptured = nodes.Where(node => node.Kind == NodeKind.Uncaptured).Select(node => node.TargetId!).ToList();
        var authors = Ids(nodes, NodeKind.Author);
        var affiliations = Ids(nodes, NodeKind.Affiliation);
        return
        [
            .. await LinksAsync(db.RelatedLinks.Where(link => articles.Contains(link.ArticleId) && link.TargetArticleId != null), cancellationToken),
            .. await LinksAsync(db.RelatedLinks.Where(link => link.TargetArticleId != null && articles.Contains(link.TargetArticleId.Value)), cancellationToken),
            .. await MentionsAsync(db.ArticlePapers.Where(mention => articles.Contains(mention.ArticleId)), cancellationToken),
            .. await MentionsAsync(db.ArticlePapers.Where(mention => papers.Contains(mention.PaperId)), cancellationToken),
            .. await LinksAsync(db.RelatedLinks.Where(link => articles.Contains(link.ArticleId) && link.TargetArticleId == null), cancellationToken),
            .. await LinksAsync(db.RelatedLinks.Where(link => link.TargetArticleId == null && uncaptured.Contains(link.TargetId)), cancellationToken),
            .. await AuthorsAsync(papers, authors, cancellationToken),
            .. await AffiliationsAsync(papers, affiliations, cancellationToken),
        ];
    }

    private static List<int> Ids(IReadOnlyCollection<NodeKey> nodes, NodeKind kind) =>
        [.. nodes.Where(node => node.Kind == kind).Select(node => node.Id)];

    private async Task<IEnumerable<RawEdge>> LinksAsync(IQueryable<RelatedLink> links, CancellationToken cancellationToken)
    {
        var rows = await links.OrderBy(link => link.ArticleId).ThenBy(link => link.Position).Take(most)
            .Select(link => new { link.ArticleId, link.TargetArticleId, link.TargetId, link.Kind }).ToListAsync(cancellationToken);
        return rows.Select(row => new RawEdge(
            NodeKey.Article(row.ArticleId),
            row.TargetArticleId is { } target ? NodeKey.Article(target) : NodeKey.Uncaptured(row.TargetId),
            row.Kind.Print()));
    }

    private async Task<IEnumerable<RawEdge>> MentionsAsync(IQueryable<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var rows = await mentions.OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position).Take(most)
            .Select(mention => new { mention.ArticleId, mention.PaperId }).ToListAsync(cancellationToken);
        return rows.Select(row => new RawEdge(NodeKey.Article(row.ArticleId), NodeKey.Paper(row.PaperId), "introduces"));
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
}
