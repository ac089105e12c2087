using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Orders of the article list.</summary>
public enum ArticleSort
{
    /// <summary>By best date, newest first, until the search index ranks.</summary>
    Best,

    /// <summary>By best date, newest first.</summary>
    Newest,

    /// <summary>By best date, oldest first; undated last.</summary>
    Oldest,

    /// <summary>By the time of capture, newest first.</summary>
    Captured,

    /// <summary>By the number of links from other articles.</summary>
    Links,
}

/// <summary>Which articles, in which order, which part of them.</summary>
public sealed record ListArticlesInput : ArticleFilter
{
    public ArticleSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = Paging.DefaultSize;
}

/// <summary>The article list, filtered, sorted and cut to a page.</summary>
public sealed class ListArticles(KnowledgeBaseContext db)
{
    public async Task<Listed<ArticleSummary>> RunAsync(ListArticlesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = input.Apply(db);
        var total = await matching.CountAsync(cancellationToken);
        var ids = await Sorted(matching, input.Sort).Select(article => article.Id)
            .Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        var items = await ArticleSummaries.LoadAsync(db, ids, QueryText.Terms(input.Q), cancellationToken);
        return new Listed<ArticleSummary>(total, paging.Page, paging.Size, items);
    }

    private IQueryable<Article> Sorted(IQueryable<Article> articles, ArticleSort sort) => sort switch
    {
        ArticleSort.Oldest => articles.OrderBy(article => article.BestDate == "").ThenBy(article => article.BestDate).ThenBy(article => article.Id),
        ArticleSort.Captured => articles.OrderByDescending(article => article.CapturedUtc != null)
            .ThenByDescending(article => article.CapturedUtc).ThenByDescending(article => article.Id),
        ArticleSort.Links => articles.OrderByDescending(article => db.RelatedLinks.Count(link => link.TargetArticleId == article.Id))
            .ThenByDescending(article => article.BestDate).ThenByDescending(article => article.Id),
        _ => articles.OrderByDescending(article => article.BestDate).ThenByDescending(article => article.Id),
    };
}
