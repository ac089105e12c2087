using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>A link between an article about something and a far article, for whoever looks at the something.</summary>
/// <param name="Direction">to (the far article is linked) or from (it links).</param>
/// <param name="Kind">related_research, related_article or inline.</param>
/// <param name="NearArticleId">The article that is about the something.</param>
/// <param name="TargetUrl">Address of the far article; null where it has none.</param>
/// <param name="ArticleId">The far article; null while it is uncaptured.</param>
/// <param name="UncapturedId">Id of the far end at <c>/uncaptured/{id}</c> while it is uncaptured, else null.</param>
/// <param name="Title">Title of the far article, or the words of the link.</param>
/// <param name="Papers">Papers of the far article.</param>
public sealed record RelatedResearch(
    string Direction, string Kind, int NearArticleId, string? TargetUrl, int? ArticleId, string? UncapturedId, string Title, IReadOnlyList<Titled> Papers);

/// <summary>Loads what is linked with any of some articles.</summary>
internal static class RelatedResearches
{
    /// <summary>Links from the articles, then links to them, without links among themselves and without repetition.</summary>
    public static async Task<IReadOnlyList<RelatedResearch>> LoadAsync(
        KnowledgeBaseContext db, IReadOnlyList<int> articles, CancellationToken cancellationToken)
    {
        var far = (await LinksAsync(db, articles, cancellationToken)).Where(link => link.ArticleId is not { } id || !articles.Contains(id))
            .OrderByDescending(link => link.Direction).DistinctBy(link => (link.Direction, link.ArticleId, link.ArticleId is null ? link.TargetUrl : null)).ToList();
        var papers = await PapersAsync(db, [.. far.Select(link => link.ArticleId).OfType<int>().Distinct()], cancellationToken);
        return [.. far.Select(link => link.ArticleId is { } id ? link with { Papers = [.. papers[id]] } : link)];
    }

    private static async Task<IEnumerable<RelatedResearch>> LinksAsync(
        KnowledgeBaseContext db, IReadOnlyList<int> articles, CancellationToken cancellationToken)
    {
        var from = await db.RelatedLinks.AsNoTracking().Where(link => articles.Contains(link.ArticleId))
            .OrderBy(link => link.ArticleId).ThenBy(link => link.Position)
            .Select(link => new
            {
                link.Kind, link.ArticleId, link.TargetUrl, link.TargetArticleId, link.TargetId, Title = link.TargetArticle!.Title, link.LinkText,
            }).ToListAsync(cancellationToken);
        var to = await db.RelatedLinks.AsNoTracking().Where(link => link.TargetArticleId != null && articles.Contains(link.TargetArticleId.Value))
            .OrderByDescending(link => link.Article!.BestDate).ThenBy(link => link.Id)
            .Select(link => new { link.Kind, Near = link.TargetArticleId!.Value, link.Article!.SourceUrl, link.ArticleId, link.Article.Title })
            .ToListAsync(cancellationToken);
        return
        [
            .. from.Select(row => new RelatedResearch(
                "to", row.Kind.Print(), row.ArticleId, row.TargetUrl, row.TargetArticleId, row.TargetArticleId is null ? row.TargetId : null, row.Title ?? row.LinkText, [])),
            .. to.Select(row => new RelatedResearch("from", row.Kind.Print(), row.Near, row.SourceUrl, row.ArticleId, null, row.Title, [])),
        ];
    }

    private static async Task<ILookup<int, Titled>> PapersAsync(KnowledgeBaseContext db, IReadOnlyList<int> articles, CancellationToken cancellationToken)
    {
        var rows = await db.ArticlePapers.AsNoTracking().Where(mention => articles.Contains(mention.ArticleId))
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position)
            .Select(mention => new { mention.ArticleId, mention.PaperId, mention.Title }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ArticleId, row => new Titled(row.PaperId, row.Title));
    }
}
