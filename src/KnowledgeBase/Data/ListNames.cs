using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data;

/// <summary>The list of authors or of affiliations: searched, sorted and cut to a page.</summary>
internal static class ListNames
{
    /// <summary>Hits are counted so far; further pages than these have nobody turns to.</summary>
    private const int MostCounted = 10_000;

    public static async Task<Found<NamedSummary>> RunAsync<TNamed>(
        KnowledgeBaseContext db, IndexTable table, ListNamesInput input, CancellationToken cancellationToken)
        where TNamed : class, INamed
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var words = QueryParser.Parse(input.Q, SearchScope.Names);
        var query = new IndexQuery(words.Terms);
        var names = db.Set<TNamed>().AsNoTracking().Beginning(query.IsEverything ? input.Initial : null);
        var hits = new IndexHits(TextIndex.Of(db, table), query);
        var found = query.IsEverything ? await names.CountAsync(cancellationToken) : await hits.CountAsync(MostCounted + 1, cancellationToken);
        var ids = (input.Sort, query.IsEverything) switch
        {
            (NameSort.Name, true) => await ByNameAsync(names, paging.Skip, paging.Size, cancellationToken),
            (NameSort.Name, false) => await hits.SortedAsync(
                (some, skip, take) => ByNameAsync(names.Where(name => EF.Parameter(some).Contains(name.Id)), skip, take, cancellationToken), paging.Skip, paging.Size, cancellationToken),
            (_, true) => await names.OrderByDescending(name => name.IndexRow).Select(name => name.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken),
            _ => await hits.LastAsync(paging.Skip, paging.Size, cancellationToken),
        };
        return new Found<NamedSummary>(query.IsEverything ? found : Math.Min(found, MostCounted), paging.Page, paging.Size, await SummariesAsync(names, ids, cancellationToken))
        {
            TotalIsCapped = !query.IsEverything && found > MostCounted,
            Notes = words.Notes,
            SortedNewest = input.Sort == NameSort.Name && !query.IsEverything && found > IndexHits.MostSorted ? IndexHits.MostSorted : null,
        };
    }

    private static Task<List<int>> ByNameAsync<TNamed>(IQueryable<TNamed> names, int skip, int take, CancellationToken cancellationToken)
        where TNamed : class, INamed =>
        names.OrderBy(name => name.NameKey).Select(name => name.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<NamedSummary>> SummariesAsync<TNamed>(IQueryable<TNamed> names, IReadOnlyList<int> ids, CancellationToken cancellationToken)
        where TNamed : class, INamed
    {
        var rows = await names.Where(name => ids.Contains(name.Id)).Select(name => new { name.Id, name.Name, name.IndexRow }).ToDictionaryAsync(name => name.Id, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(id => new NamedSummary(id, rows[id].Name, IndexRow.CountOf(rows[id].IndexRow)))];
    }
}
