using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
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

/// <summary>The article list, filtered, sorted and cut to a page.</summary>
public sealed class ListArticles(KnowledgeBaseContext db)
{
    /// <summary>Hits are counted so far; further pages than these have nobody turns to.</summary>
    private const int MostCounted = 10_000;

    public async Task<Found<ArticleSummary>> RunAsync(ListArticlesInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var words = QueryParser.Parse(input.Q);
        var hits = new ArticleHits(db, ArticleQuery.Of(input, words));
        var found = await hits.CountAsync(MostCounted + 1, cancellationToken);
        var ids = await hits.IdsAsync(input.Sort, paging.Skip, paging.Size, cancellationToken);
        var items = await ArticleSummaries.LoadAsync(db, ids, words.Marked, cancellationToken);
        return new Found<ArticleSummary>(Math.Min(found, MostCounted), paging.Page, paging.Size, items)
        {
            TotalIsCapped = found > MostCounted,
            Notes = words.Notes,
            SortedNewest = hits.SortsOnlyNewest(input.Sort) && found > IndexHits.MostSorted ? IndexHits.MostSorted : null,
        };
    }
}
