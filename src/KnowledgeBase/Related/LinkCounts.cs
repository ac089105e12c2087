using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>Keeps <see cref="Articles.Article.LinkedFrom"/>: counted where links come and go, so that no list has to.</summary>
internal static class LinkCounts
{
    /// <summary>The articles that links lead to.</summary>
    public static Task<List<int>> TargetsAsync(IQueryable<RelatedLink> links, CancellationToken cancellationToken) =>
        links.Where(link => link.TargetArticleId != null).Select(link => link.TargetArticleId!.Value).Distinct().ToListAsync(cancellationToken);

    /// <summary>Runs within the caller's transaction, after the links are saved.</summary>
    public static async Task RefreshAsync(KnowledgeBaseContext db, IEnumerable<int> articles, CancellationToken cancellationToken)
    {
        foreach (var some in articles.Distinct().Chunk(200))
        {
            await db.Articles.Where(article => some.Contains(article.Id) && article.LinkedFrom != db.RelatedLinks.Count(link => link.TargetArticleId == article.Id))
                .ExecuteUpdateAsync(article => article.SetProperty(one => one.LinkedFrom, one => db.RelatedLinks.Count(link => link.TargetArticleId == one.Id)), cancellationToken);
        }
    }
}
