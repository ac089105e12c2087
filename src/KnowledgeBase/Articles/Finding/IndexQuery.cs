using KnowledgeBase.Search;

namespace KnowledgeBase.Articles.Finding;

/// <summary>What the index is asked for: terms that must all be met.</summary>
internal sealed record IndexQuery(IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>Conditions on what stands in an article.</summary>
    public IEnumerable<SearchTerm> Contents => Terms.Where(term => term is not YearTerm);

    /// <summary>Only places before or from this one; see <see cref="IndexRow"/>.</summary>
    public (long First, long After) Range { get; init; } = (0, long.MaxValue);

    /// <summary>Ids of articles that are not wanted.</summary>
    public IReadOnlyList<int> Without { get; init; } = [];

    /// <summary>Every article is wanted.</summary>
    public bool IsEverything => Terms.Count == 0 && Without.Count == 0;

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

    /// <summary>The words and filters of a list.</summary>
    public static IndexQuery Of(ArticleFilter filter, SearchQuery words) => new([.. words.Terms, .. LabelsOf(filter)]) { Without = filter.Without };

    private static IEnumerable<SearchTerm> LabelsOf(ArticleFilter filter)
    {
        if (QueryText.Clean(filter.Site) is { } site)
        {
            yield return Label(SearchLabel.Site(site == ArticleFilter.UnknownSite ? null : site));
        }

        if (filter.Author is { } author)
        {
            yield return Label(SearchLabel.Author(author));
        }

        if (filter.Affiliation is { } affiliation)
        {
            yield return Label(SearchLabel.Affiliation(affiliation));
        }

        if (QueryText.Clean(filter.Tag) is { } tag)
        {
            yield return Label(SearchLabel.Tag(tag));
        }

        if (filter.HasPaper is { } hasPaper)
        {
            yield return Label(SearchLabel.HasPaper(hasPaper));
        }

        if (filter.Truncated is { } truncated)
        {
            yield return Label(SearchLabel.Truncated(truncated));
        }

        if (filter.Year is { } year)
        {
            yield return new YearTerm(false, year is >= 0 and <= 9998 ? year : -1, year is >= 0 and <= 9998 ? year : -1);
        }
    }

    private static LabelTerm Label(string label) => new(false, label);
}
