using KnowledgeBase.Search;

namespace KnowledgeBase.Finding;

/// <summary>What an index is asked for: terms that must all be met.</summary>
internal sealed record IndexQuery(IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>Conditions on what stands there.</summary>
    public IEnumerable<SearchTerm> Contents => Terms.Where(term => term is not YearTerm);

    /// <summary>Only places before or from this one; see <see cref="IndexRow"/>.</summary>
    public (long First, long After) Range { get; init; } = (0, long.MaxValue);

    /// <summary>Ids that are not wanted.</summary>
    public IReadOnlyList<int> Without { get; init; } = [];

    /// <summary>Everything is wanted.</summary>
    public bool IsEverything => Terms.Count == 0 && Without.Count == 0 && Range == (0, long.MaxValue);

    /// <summary>There are words to rank hits by.</summary>
    public bool HasWords => Terms.Any(term => term is WordTerm { Excluded: false });

    /// <summary>The same, within narrower places.</summary>
    public IndexQuery Within(long first, long after) => this with { Range = (Math.Max(Range.First, first), Math.Min(Range.After, after)) };

    /// <summary>Conditions on the place, as SQL; empty where every place is wanted.</summary>
    /// <param name="row">The column that holds it.</param>
    public IEnumerable<string> Conditions(string row, SqlText sql)
    {
        var years = Terms.OfType<YearTerm>().ToList();
        var (first, after) = years.Where(term => !term.Excluded).Select(RangeOf)
            .Aggregate(Range, (range, year) => (Math.Max(range.First, year.First), Math.Min(range.After, year.After)));
        if ((first, after) != (0, long.MaxValue))
        {
            yield return $"{row} >= {sql.Add(first)} AND {row} < {sql.Add(after)}";
        }

        foreach (var (excluded, end) in years.Where(term => term.Excluded).Select(RangeOf))
        {
            yield return $"NOT ({row} >= {sql.Add(excluded)} AND {row} < {sql.Add(end)})";
        }

        if (Without.Count > 0)
        {
            yield return $"{IndexRow.IdIn(row)} NOT IN ({string.Join(',', Without)})";
        }
    }

    private static (long First, long After) RangeOf(YearTerm years) => (IndexRow.FirstOf(years.First), IndexRow.FirstOf(years.Last + 1));
}
