using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>The articles that meet a query, sorted. What costs more with every hit is done for the newest hits only; those behind them follow by date.</summary>
internal sealed class ArticleHits(KnowledgeBaseContext db, IndexQuery query)
{
    /// <summary>Hits that are ranked, or sorted by what the index does not know.</summary>
    public const int MostSorted = 2000;

    private readonly ArticleIndex index = ArticleIndex.Of(db);

    /// <summary>The articles that a list shows.</summary>
    public static ArticleHits Of(KnowledgeBaseContext db, ArticleFilter filter) => new(db, IndexQuery.Of(filter, QueryParser.Parse(filter.Q)));

    public bool SortsOnlyNewest(ArticleSort sort) => !query.IsEverything && sort switch
    {
        ArticleSort.Best => query.Terms.Any(term => term is WordTerm { Excluded: false }),
        ArticleSort.Captured or ArticleSort.Links => true,
        _ => false,
    };

    public Task<int> CountAsync(int most, CancellationToken cancellationToken) =>
        query.IsEverything ? db.Articles.Take(most).CountAsync(cancellationToken) : index.CountAsync(query, most, cancellationToken);

    /// <summary>Ids of the newest hits.</summary>
    public async Task<IReadOnlyList<int>> NewestAsync(int most, CancellationToken cancellationToken) => await IdsAsync(ArticleSort.Newest, 0, most, cancellationToken);

    public async Task<IReadOnlyList<int>> IdsAsync(ArticleSort sort, int skip, int take, CancellationToken cancellationToken)
    {
        if (query.IsEverything)
        {
            return await Sorted(db.Articles, sort).Select(article => article.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        }

        return sort == ArticleSort.Oldest ? await OldestAsync(skip, take, cancellationToken)
            : SortsOnlyNewest(sort) ? await NewestSortedAsync(sort, skip, take, cancellationToken)
            : await ByDateAsync(query, oldestFirst: false, skip, take, cancellationToken);
    }

    private async Task<IReadOnlyList<int>> ByDateAsync(IndexQuery part, bool oldestFirst, int skip, int take, CancellationToken cancellationToken) =>
        IdsOf(await index.RowsAsync(part, oldestFirst, skip, take, cancellationToken));

    private static IReadOnlyList<int> IdsOf(IReadOnlyList<long> rows) => [.. rows.Select(IndexRow.IdOf)];

    private async Task<IReadOnlyList<int>> OldestAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var dated = query with { Range = (IndexRow.FirstDated, long.MaxValue) };
        var ids = await ByDateAsync(dated, oldestFirst: true, skip, take, cancellationToken);
        if (ids.Count == take)
        {
            return ids;
        }

        var before = ids.Count > 0 ? skip + ids.Count : await index.CountAsync(dated, int.MaxValue, cancellationToken);
        var undated = query with { Range = (0, IndexRow.FirstDated) };
        return [.. ids, .. await ByDateAsync(undated, oldestFirst: true, Math.Max(0, skip - before), take - ids.Count, cancellationToken)];
    }

    private async Task<IReadOnlyList<int>> NewestSortedAsync(ArticleSort sort, int skip, int take, CancellationToken cancellationToken)
    {
        var sorted = Math.Clamp(MostSorted - skip, 0, take);
        IReadOnlyList<int> ids = sorted == 0 ? []
            : sort == ArticleSort.Best ? IdsOf(await index.BestAsync(query, MostSorted, skip, sorted, cancellationToken))
            : await OfNewestAsync(sort, skip, sorted, cancellationToken);
        return ids.Count < sorted || sorted == take
            ? ids
            : [.. ids, .. await ByDateAsync(query, oldestFirst: false, Math.Max(skip, MostSorted), take - sorted, cancellationToken)];
    }

    private async Task<IReadOnlyList<int>> OfNewestAsync(ArticleSort sort, int skip, int take, CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(MostSorted, cancellationToken);
        return await Sorted(db.Articles.Where(article => EF.Parameter(newest).Contains(article.Id)), sort)
            .Select(article => article.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
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
