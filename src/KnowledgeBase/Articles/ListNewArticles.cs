using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <param name="Since">Only what the library got after this instant; null for everything.</param>
public sealed record ListNewArticlesInput(DateTime? Since, int Page, int PageSize);

/// <summary>An article with the instant at which the library first had it.</summary>
public sealed record NewArticle(ArticleSummary Article, DateTime AddedAt);

/// <summary>What the library got last, whenever that appeared.</summary>
public sealed class ListNewArticles(KnowledgeBaseContext db)
{
    public async Task<Listed<NewArticle>> RunAsync(ListNewArticlesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = db.Articles.AsNoTracking();
        if (input.Since is { } since)
        {
            matching = matching.Where(article => article.AddedUtc > since);
        }

        var total = await matching.CountAsync(cancellationToken);
        var rows = await matching.OrderByDescending(article => article.AddedUtc).ThenByDescending(article => article.Id)
            .Skip(paging.Skip).Take(paging.Size).Select(article => new { article.Id, article.AddedUtc }).ToListAsync(cancellationToken);
        var articles = await ArticleSummaries.LoadAsync(db, [.. rows.Select(row => row.Id)], [], cancellationToken);
        return new Listed<NewArticle>(total, paging.Page, paging.Size, [.. articles.Zip(rows, (article, row) => new NewArticle(article, row.AddedUtc))]);
    }
}
