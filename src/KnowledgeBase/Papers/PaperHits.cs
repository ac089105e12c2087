using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>The papers that meet a query, sorted.</summary>
internal sealed class PaperHits(KnowledgeBaseContext db, IndexQuery query)
{
    private readonly IndexHits hits = new(TextIndex.Of(db, IndexTable.Papers), query);

    public static PaperHits Of(KnowledgeBaseContext db, PaperFilter filter) => new(db, PaperQuery.Of(filter, PaperQuery.WordsOf(filter)));

    public bool SortsOnlyNewest(PaperSort sort) => !query.IsEverything && sort switch
    {
        PaperSort.Best => query.HasWords,
        PaperSort.Articles or PaperSort.Title => true,
        _ => false,
    };

    public Task<int> CountAsync(int most, CancellationToken cancellationToken) =>
        query.IsEverything ? db.Papers.CountAsync(cancellationToken) : hits.CountAsync(most, cancellationToken);

    /// <summary>Ids of the newest hits.</summary>
    public Task<IReadOnlyList<int>> NewestAsync(int most, CancellationToken cancellationToken) => IdsAsync(PaperSort.Newest, 0, most, cancellationToken);

    public async Task<IReadOnlyList<int>> IdsAsync(PaperSort sort, int skip, int take, CancellationToken cancellationToken) => sort switch
    {
        PaperSort.Oldest => await hits.OldestAsync(skip, take, cancellationToken),
        PaperSort.Best when query.HasWords => await hits.BestAsync(skip, take, cancellationToken),
        PaperSort.Articles or PaperSort.Title when query.IsEverything => await SortedAsync(db.Papers, sort, skip, take, cancellationToken),
        PaperSort.Articles or PaperSort.Title => await hits.SortedAsync(
            (ids, from, count) => SortedAsync(db.Papers.Where(paper => EF.Parameter(ids).Contains(paper.Id)), sort, from, count, cancellationToken), skip, take, cancellationToken),
        _ => await hits.LastAsync(skip, take, cancellationToken),
    };

    private static Task<List<int>> SortedAsync(IQueryable<Paper> papers, PaperSort sort, int skip, int take, CancellationToken cancellationToken) =>
        (sort == PaperSort.Title
            ? papers.OrderBy(paper => paper.TitleKey).ThenBy(paper => paper.Id)
            : papers.OrderByDescending(paper => paper.ArticleCount).ThenByDescending(paper => paper.Id))
        .Select(paper => paper.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
}
