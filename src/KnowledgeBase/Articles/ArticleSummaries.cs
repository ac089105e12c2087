using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Loads articles of a list by their ids. Lists come in queries of their own: nested in one, SQLite would read whole tables.</summary>
internal static class ArticleSummaries
{
    /// <summary>Summaries in the order of the ids; ids without an article are left out.</summary>
    public static async Task<IReadOnlyList<ArticleSummary>> LoadAsync(
        KnowledgeBaseContext db, IReadOnlyList<int> ids, IReadOnlyList<SearchPhrase> phrases, CancellationToken cancellationToken)
    {
        var papers = await PapersAsync(db, ids, cancellationToken);
        var highlights = await HighlightsAsync(db, ids, phrases, cancellationToken);
        var rows = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).Select(article => new
        {
            article.Id, article.Title, article.SourceUrl, article.Site, article.Lead, article.ThumbnailUrl,
            article.PublishedAsPrinted, article.BestDate, article.BestDateSource, article.CapturedUtc, article.Truncated,
            Related = db.RelatedLinks.Count(link => link.ArticleId == article.Id),
            RelatedFrom = db.RelatedLinks.Count(link => link.TargetArticleId == article.Id),
        }).ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(row => new ArticleSummary(
                row.Id, row.Title, row.SourceUrl, row.Site, row.Lead, row.ThumbnailUrl, row.PublishedAsPrinted,
                row.BestDate.NullIfEmpty(), row.BestDateSource.Print(), row.CapturedUtc, row.Truncated,
                [.. papers[row.Id].Select(paper => new Titled(paper.PaperId, paper.Title)).DistinctBy(paper => paper.Id)],
                [.. papers[row.Id].SelectMany(paper => paper.Affiliations).Distinct()],
                row.Related, row.RelatedFrom, highlights.GetValueOrDefault(row.Id))),
        ];
    }

    private static async Task<ILookup<int, Mention>> PapersAsync(KnowledgeBaseContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var mentions = await db.ArticlePapers.AsNoTracking().Where(mention => ids.Contains(mention.ArticleId))
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position)
            .Select(mention => new Mention(mention.ArticleId, mention.PaperId, mention.Title, mention.Affiliations))
            .ToListAsync(cancellationToken);
        return mentions.ToLookup(mention => mention.ArticleId);
    }

    private static async Task<Dictionary<int, Highlights>> HighlightsAsync(
        KnowledgeBaseContext db, IReadOnlyList<int> ids, IReadOnlyList<SearchPhrase> phrases, CancellationToken cancellationToken) =>
        phrases.Count == 0
            ? []
            : (await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
                .Select(article => new { article.Id, article.Title, article.PlainText }).ToListAsync(cancellationToken))
                .ToDictionary(row => row.Id, row => Highlights.Of(row.Title, row.PlainText, phrases));

    private sealed record Mention(int ArticleId, int PaperId, string Title, List<string> Affiliations);
}
