using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Takes an article that has no capture any more out of the library, with the papers that only it introduced.</summary>
public sealed class RemoveArticle(KnowledgeBaseContext db, AssignPapers assignPapers)
{
    /// <summary>Runs within the caller's transaction; saves. Links to it become uncaptured (未収録) again.</summary>
    public async Task RunAsync(Article article, CancellationToken cancellationToken)
    {
        await assignPapers.RunAsync(article, [], cancellationToken);
        var row = await db.Articles.Where(one => one.Id == article.Id).Select(one => one.IndexRow).SingleAsync(cancellationToken);
        await TextIndex.Of(db, IndexTable.Articles).RemoveAsync(row, cancellationToken);
        var linked = await LinkCounts.TargetsAsync(db.RelatedLinks.Where(link => link.ArticleId == article.Id), cancellationToken);
        await RetiredIds.RetireAsync(db, CorrectionSubject.Article, new Dictionary<int, string> { [article.Id] = article.Key }, cancellationToken);
        db.Articles.Remove(article);
        await db.SaveChangesAsync(cancellationToken);
        await LinkCounts.RefreshAsync(db, linked, cancellationToken);
    }
}
