using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Orders of the article list.</summary>
public enum ArticleSort
{
    /// <summary>By how well the words fit; without words by best date, newest first.</summary>
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

/// <summary>A page of the article list, and what is to be said about what the reader typed.</summary>
public sealed record ArticleList(int Total, int Page, int PageSize, IReadOnlyList<ArticleSummary> Items) : Listed<ArticleSummary>(Total, Page, PageSize, Items)
{
    /// <summary>Parts of the query that were not taken as they may have been meant.</summary>
    public IReadOnlyList<SearchNote> Notes { get; init; } = [];

    /// <summary>The order holds for so many of the newest hits only, because there are more; null when it holds for all.</summary>
    public int? SortedNewest { get; init; }
}

/// <summary>The article list, filtered, sorted and cut to a page.</summary>
public sealed class ListArticles(KnowledgeBaseContext db)
{
    public async Task<ArticleList> RunAsync(ListArticlesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = input.Apply(db);
        var total = await matching.CountAsync(cancellationToken);
        var ids = await Sorted(matching, input.Sort).Select(article => article.Id)
            .Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        var items = await ArticleSummaries.LoadAsync(db, ids, QueryText.Terms(input.Q), cancellationToken);
        return new ArticleList(total, paging.Page, paging.Size, items);
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
