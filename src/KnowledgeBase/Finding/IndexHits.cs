namespace KnowledgeBase.Finding;

/// <summary>The hits of a query, cut to a page. What costs more with every hit is done for the last hits of the index only; those before them follow in its order.</summary>
internal sealed class IndexHits(TextIndex index, IndexQuery query)
{
    /// <summary>Hits that are ranked, or sorted by what the index does not know.</summary>
    public const int MostSorted = 2000;

    public Task<int> CountAsync(int most, CancellationToken cancellationToken) => index.CountAsync(query, most, cancellationToken);

    /// <summary>Ids in the order of the index, last ones first: the newest, or the names with most papers.</summary>
    public Task<IReadOnlyList<int>> LastAsync(int skip, int take, CancellationToken cancellationToken) =>
        IdsAsync(query, firstFirst: false, skip, take, cancellationToken);

    /// <summary>Oldest first; what has no date comes last.</summary>
    public async Task<IReadOnlyList<int>> OldestAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var dated = query.Within(IndexRow.FirstDated, long.MaxValue);
        var ids = await IdsAsync(dated, firstFirst: true, skip, take, cancellationToken);
        if (ids.Count == take)
        {
            return ids;
        }

        var before = ids.Count > 0 ? skip + ids.Count : await index.CountAsync(dated, int.MaxValue, cancellationToken);
        return [.. ids, .. await IdsAsync(query.Within(0, IndexRow.FirstDated), firstFirst: true, Math.Max(0, skip - before), take - ids.Count, cancellationToken)];
    }

    public Task<IReadOnlyList<int>> BestAsync(int skip, int take, CancellationToken cancellationToken) =>
        SortedAsync(async (from, count) => IdsOf(await index.BestAsync(query, MostSorted, from, count, cancellationToken)), skip, take, cancellationToken);

    /// <summary>Sorted by the database.</summary>
    /// <param name="sort">Gives the ids, all of which it gets, from a place on and so many.</param>
    public Task<IReadOnlyList<int>> SortedAsync(Func<IReadOnlyList<int>, int, int, Task<List<int>>> sort, int skip, int take, CancellationToken cancellationToken) =>
        SortedAsync(async (from, count) => await sort(await LastAsync(0, MostSorted, cancellationToken), from, count), skip, take, cancellationToken);

    private async Task<IReadOnlyList<int>> SortedAsync(Func<int, int, Task<IReadOnlyList<int>>> part, int skip, int take, CancellationToken cancellationToken)
    {
        var sorted = Math.Clamp(MostSorted - skip, 0, take);
        var ids = sorted == 0 ? [] : await part(skip, sorted);
        return ids.Count < sorted || sorted == take
            ? ids
            : [.. ids, .. await LastAsync(Math.Max(skip, MostSorted), take - sorted, cancellationToken)];
    }

    private async Task<IReadOnlyList<int>> IdsAsync(IndexQuery part, bool firstFirst, int skip, int take, CancellationToken cancellationToken) =>
        IdsOf(await index.RowsAsync(part, firstFirst, skip, take, cancellationToken));

    private static IReadOnlyList<int> IdsOf(IReadOnlyList<long> rows) => [.. rows.Select(IndexRow.IdOf)];
}
