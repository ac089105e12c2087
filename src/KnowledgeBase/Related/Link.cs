using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>A link between an article and another, seen from one of them.</summary>
/// <param name="Kind">related_research, related_article or inline.</param>
/// <param name="TargetUrl">Address of the far article; null where it has none.</param>
/// <param name="Section">Nearest heading above; null when there is none.</param>
/// <param name="ArticleId">The far article; null while it is uncaptured.</param>
/// <param name="ArticleTitle">Title of the far article; null while it is uncaptured.</param>
/// <param name="UncapturedId">Id of the far end at <c>/uncaptured/{id}</c> while it is uncaptured, else null.</param>
public sealed record Link(
    string Kind, string? TargetUrl, string LinkText, string? Section, string Sentence, int? ArticleId, string? ArticleTitle, string? UncapturedId = null);

/// <summary>Loads the links of an article.</summary>
internal static class Links
{
    /// <summary>Links from the article, in its order.</summary>
    public static async Task<IReadOnlyList<Link>> FromAsync(KnowledgeBaseContext db, int articleId, CancellationToken cancellationToken)
    {
        var rows = await db.RelatedLinks.AsNoTracking().Where(link => link.ArticleId == articleId).OrderBy(link => link.Position)
            .Select(link => new
            {
                link.Kind, link.TargetUrl, link.TargetId, link.LinkText, link.Section, link.Sentence, link.TargetArticleId, Title = link.TargetArticle!.Title,
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Link(
                row.Kind.Print(), row.TargetUrl, row.LinkText, row.Section, row.Sentence, row.TargetArticleId, row.Title,
                row.TargetArticleId is null ? row.TargetId : null)),
        ];
    }

    /// <summary>Links from other articles to the article, newest article first.</summary>
    public static async Task<IReadOnlyList<Link>> ToAsync(KnowledgeBaseContext db, int articleId, CancellationToken cancellationToken)
    {
        var rows = await db.RelatedLinks.AsNoTracking().Where(link => link.TargetArticleId == articleId)
            .OrderByDescending(link => link.Article!.BestDate).ThenBy(link => link.Id)
            .Select(link => new
            {
                link.Kind, link.Article!.SourceUrl, link.LinkText, link.Section, link.Sentence, link.ArticleId, link.Article.Title,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Link(row.Kind.Print(), row.SourceUrl, row.LinkText, row.Section, row.Sentence, row.ArticleId, row.Title))];
    }
}
