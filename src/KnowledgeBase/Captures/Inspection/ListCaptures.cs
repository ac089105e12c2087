using KnowledgeBase.Data;

namespace KnowledgeBase.Captures.Inspection;

/// <param name="From">Behind or before which place; null for the beginning.</param>
/// <param name="Back">The page before it, towards the beginning.</param>
public sealed record ListCapturesInput(CaptureFilter Filter, CaptureSort Sort = CaptureSort.Newest, CaptureCursor? From = null, bool Back = false, int PageSize = Paging.DefaultSize)
{
    /// <summary>The filter with what the order asks for: what was not read cannot be sorted by how long it took.</summary>
    internal CaptureFilter Sortable => Sort == CaptureSort.Slowest ? Filter with { SlowerThan = Filter.SlowerThan ?? 0 } : Filter;
}

/// <summary>A page of the ledger.</summary>
/// <param name="Previous">Place before which the page before this one ends; null where this is the first.</param>
/// <param name="Next">Place behind which the next page begins; null where this is the last.</param>
/// <param name="SortedNewest">The order is that of so many of the newest only, because more were found; null where it is that of all.</param>
public sealed record CapturePage(IReadOnlyList<CaptureSummary> Items, CaptureCursor? Previous, CaptureCursor? Next, int? SortedNewest);

/// <summary>What became of every file.</summary>
public sealed class ListCaptures(KnowledgeBaseContext db, CountCaptures count)
{
    public async Task<CapturePage> RunAsync(ListCapturesInput input, CancellationToken cancellationToken)
    {
        var found = await count.Hits.OfAsync(input.Sortable, cancellationToken);
        var isSome = input.Sort is CaptureSort.Slowest or CaptureSort.Largest && input.Filter with { SlowerThan = null } != new CaptureFilter();
        var items = await PageAsync(isSome ? Newest(found) : found, input, cancellationToken);
        if (input.Back && items.Count <= input.PageSize)
        {
            // Less than a page before it: the beginning, whole.
            return await RunAsync(input with { From = null, Back = false }, cancellationToken);
        }

        var hasMore = items.Count > input.PageSize;
        List<CaptureSummary> shown = [.. items.Take(input.PageSize)];
        if (input.Back)
        {
            shown.Reverse();
        }

        return new CapturePage(
            shown,
            input.From is not null && shown.Count > 0 ? CaptureCursor.At(input.Sort, shown[0]) : null,
            (hasMore || input.Back) && shown.Count > 0 ? CaptureCursor.At(input.Sort, shown[^1]) : null,
            isSome && (await count.TotalAsync(input, cancellationToken)).IsCapped ? CaptureHits.MostCounted : null);
    }

    /// <summary>All that the filter lets through, newest first, one after the other: there may be more than memory is large.</summary>
    public IAsyncEnumerable<CaptureSummary> AllAsync(CaptureFilter filter) => CaptureSummary.Of(CaptureOrder.Sorted(filter.Apply(db), CaptureSort.Newest, from: null, back: false));

    // What costs the more the more is found is done for the newest only.
    private IQueryable<Capture> Newest(IQueryable<Capture> found)
    {
        var newest = CaptureHits.Newest(found).Select(capture => capture.Id);
        return db.Captures.Where(capture => newest.Contains(capture.Id));
    }

    private static async Task<List<CaptureSummary>> PageAsync(IQueryable<Capture> captures, ListCapturesInput input, CancellationToken cancellationToken) =>
        await CaptureSummary.Of(CaptureOrder.Sorted(captures, input.Sort, input.From, input.Back).Take(input.PageSize + 1)).ToListAsync(cancellationToken);
}
