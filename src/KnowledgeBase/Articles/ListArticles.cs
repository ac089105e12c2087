using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Data;
using KnowledgeBase.Search;

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
    /// <summary>Hits are counted so far; further pages than these have nobody turns to.</summary>
    private const int MostCounted = 10_000;

    public async Task<ArticleList> RunAsync(ListArticlesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var words = QueryParser.Parse(input.Q);
        var hits = new ArticleHits(db, IndexQuery.Of(input, words));
        var found = await hits.CountAsync(MostCounted + 1, cancellationToken);
        var ids = await hits.IdsAsync(input.Sort, paging.Skip, paging.Size, cancellationToken);
        var items = await ArticleSummaries.LoadAsync(db, ids, words.Marked, cancellationToken);
        return new ArticleList(Math.Min(found, MostCounted), paging.Page, paging.Size, items)
        {
            TotalIsCapped = found > MostCounted,
            Notes = words.Notes,
            SortedNewest = hits.SortsOnlyNewest(input.Sort) && found > ArticleHits.MostSorted ? ArticleHits.MostSorted : null,
        };
    }
}
