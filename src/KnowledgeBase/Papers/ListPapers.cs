using KnowledgeBase.Data;
using KnowledgeBase.Finding;

namespace KnowledgeBase.Papers;

/// <summary>Orders of the paper list.</summary>
public enum PaperSort
{
    /// <summary>By how well the words fit; without words by date of issue, newest first.</summary>
    Best,

    /// <summary>By date of issue, newest first; undated last.</summary>
    Newest,

    /// <summary>By date of issue, oldest first; undated last.</summary>
    Oldest,

    /// <summary>By the number of articles about it.</summary>
    Articles,

    /// <summary>By title.</summary>
    Title,
}

/// <summary>Which papers, in which order, which part of them.</summary>
public sealed record ListPapersInput : PaperFilter
{
    public PaperSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = Paging.DefaultSize;
}

/// <summary>The paper list, filtered, sorted and cut to a page.</summary>
public sealed class ListPapers(KnowledgeBaseContext db)
{
    /// <summary>Hits are counted so far; further pages than these have nobody turns to.</summary>
    private const int MostCounted = 10_000;

    public async Task<Found<PaperSummary>> RunAsync(ListPapersInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var words = PaperQuery.WordsOf(input);
        var query = PaperQuery.Of(input, words);
        var hits = new PaperHits(db, query);
        var found = await hits.CountAsync(MostCounted + 1, cancellationToken);
        var capped = !query.IsEverything && found > MostCounted;
        var ids = await hits.IdsAsync(input.Sort, paging.Skip, paging.Size, cancellationToken);
        return new Found<PaperSummary>(capped ? MostCounted : found, paging.Page, paging.Size, await PaperSummaries.LoadAsync(db, ids, cancellationToken))
        {
            TotalIsCapped = capped,
            Notes = words.Notes,
            SortedNewest = hits.SortsOnlyNewest(input.Sort) && found > IndexHits.MostSorted ? IndexHits.MostSorted : null,
        };
    }

    /// <summary>Ids of the first papers of the whole list, whatever its pages.</summary>
    public Task<IReadOnlyList<int>> IdsAsync(ListPapersInput input, int most, CancellationToken cancellationToken) =>
        PaperHits.Of(db, input).IdsAsync(input.Sort, 0, most, cancellationToken);
}
