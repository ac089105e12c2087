using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>The articles that meet a query, sorted.</summary>
internal sealed class ArticleHits(KnowledgeBaseContext db, IndexQuery query)
{
    private readonly IndexHits hits = new(TextIndex.Of(db, IndexTable.Articles), query);

    /// <summary>The articles that a list shows.</summary>
    public static ArticleHits Of(KnowledgeBaseContext db, ArticleFilter filter) => new(db, ArticleQuery.Of(filter, QueryParser.Parse(filter.Q)));

    public bool SortsOnlyNewest(ArticleSort sort) => !query.IsEverything && sort switch
    {
        ArticleSort.Best => query.HasWords,
        ArticleSort.Captured or ArticleSort.Links => true,
        _ => false,
    };

    public Task<int> CountAsync(int most, CancellationToken cancellationToken) =>
        query.IsEverything ? db.Articles.Take(most).CountAsync(cancellationToken) : hits.CountAsync(most, cancellationToken);

    /// <summary>Ids of the newest hits.</summary>
    public Task<IReadOnlyList<int>> NewestAsync(int most, CancellationToken cancellationToken) => IdsAsync(ArticleSort.Newest, 0, most, cancellationToken);

    public async Task<IReadOnlyList<int>> IdsAsync(ArticleSort sort, int skip, int take, CancellationToken cancellationToken) => sort switch
    {
        ArticleSort.Oldest => await hits.OldestAsync(skip, take, cancellationToken),
        ArticleSort.Best when query.HasWords => await hits.BestAsync(skip, take, cancellationToken),
        ArticleSort.Captured or ArticleSort.Links when query.IsEverything => await SortedAsync(db.Articles, sort, skip, take, cancellationToken),
        ArticleSort.Captured or ArticleSort.Links => await hits.SortedAsync(
            (ids, from, count) => SortedAsync(db.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)), sort, from, count, cancellationToken), skip, take, cancellationToken),
        _ when query.IsEverything => await db.Articles.OrderByDescending(article => article.BestDate).ThenByDescending(article => article.Id)
            .Select(article => article.Id).Skip(skip).Take(take).ToListAsync(cancellationToken),
        _ => await hits.LastAsync(skip, take, cancellationToken),
    };

    private static async Task<List<int>> SortedAsync(IQueryable<Article> articles, ArticleSort sort, int skip, int take, CancellationToken cancellationToken)
    {
        if (sort == ArticleSort.Links)
        {
            return await articles.OrderByDescending(article => article.LinkedFrom).ThenByDescending(article => article.BestDate).ThenByDescending(article => article.Id)
                .Select(article => article.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        }

        // Two questions, because databases differ in where null comes and an index knows its own order only.
        var dated = articles.Where(article => article.CapturedUtc != null);
        var ids = await dated.OrderByDescending(article => article.CapturedUtc).ThenByDescending(article => article.Id)
            .Select(article => article.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        if (ids.Count < take)
        {
            var before = ids.Count > 0 ? skip + ids.Count : await dated.CountAsync(cancellationToken);
            ids.AddRange(await articles.Where(article => article.CapturedUtc == null).OrderByDescending(article => article.Id)
                .Select(article => article.Id).Skip(Math.Max(0, skip - before)).Take(take - ids.Count).ToListAsync(cancellationToken));
        }

        return ids;
    }
}
