namespace KnowledgeBase.Captures.Inspection;

/// <summary>How many articles have something, of those that could.</summary>
/// <param name="Gap">What may be missing.</param>
/// <param name="Lacking">Articles without it.</param>
/// <param name="Of">Articles that could have it: of what is said of papers, those on papers.</param>
public sealed record CoverageShare(ReadingGaps Gap, int Lacking, int Of)
{
    /// <summary>0 to 1; null where no article could have it.</summary>
    public double? Share => Of == 0 ? null : (double)(Of - Lacking) / Of;
}

/// <summary>What was understood of articles that are alike in one thing.</summary>
/// <param name="Value">The form or the version of the reader; null for all articles.</param>
/// <param name="Articles">Articles whose captures were looked at for gaps.</param>
/// <param name="Shares">One for each of <see cref="ReadingGap.All"/>, in that order.</param>
public sealed record CoverageRow(string? Value, int Articles, IReadOnlyList<CoverageShare> Shares);

/// <param name="Unknown">Articles whose captures were not read since gaps are kept.</param>
/// <param name="CountedUtc">The instant of which the figures are.</param>
public sealed record Coverage(CoverageRow All, IReadOnlyList<CoverageRow> ByForm, IReadOnlyList<CoverageRow> ByVersion, int Unknown, DateTime CountedUtc);

/// <summary>
/// Tells how well articles are understood: what the reader found in the captures that give them their text. What people corrected and what metadata add does
/// not count, because it says nothing of the reader.
/// </summary>
public sealed class ShowCoverage(CaptureCensus census)
{
    public async Task<Coverage> RunAsync(CancellationToken cancellationToken)
    {
        var counted = await census.RunAsync(cancellationToken);
        var articles = counted.Groups.Where(group => group.Status == CaptureStatus.Ingested).ToList();
        var known = articles.Where(group => group.Gaps is not null).ToList();
        return new Coverage(
            Row(null, known),
            By(known, group => group.Form).OrderByDescending(row => row.Articles).ThenBy(row => row.Value, StringComparer.Ordinal).ToList(),
            By(known, group => group.ReaderVersion?.ToString(System.Globalization.CultureInfo.InvariantCulture)).OrderByDescending(row => row.Value?.Length).ThenByDescending(row => row.Value, StringComparer.Ordinal).ToList(),
            articles.Sum(group => group.Count) - known.Sum(group => group.Count),
            counted.AtUtc);
    }

    /// <summary>The shares of captures that are counted by their gaps.</summary>
    internal static IReadOnlyList<CoverageShare> Shares(IReadOnlyCollection<(ReadingGaps Gaps, int Count)> counted)
    {
        var (all, onPapers) = (counted.Sum(one => one.Count), counted.Where(one => !one.Gaps.HasFlag(ReadingGaps.Paper)).Sum(one => one.Count));
        return [.. ReadingGap.All.Select(gap => new CoverageShare(
            gap, counted.Where(one => one.Gaps.HasFlag(gap)).Sum(one => one.Count), ReadingGap.OfPapers.HasFlag(gap) ? onPapers : all))];
    }

    private static IEnumerable<CoverageRow> By(IEnumerable<CaptureGroup> groups, Func<CaptureGroup, string?> value) =>
        groups.GroupBy(value).Where(same => same.Key is not null).Select(same => Row(same.Key, [.. same]));

    private static CoverageRow Row(string? value, IReadOnlyCollection<CaptureGroup> groups) =>
        new(value, groups.Sum(group => group.Count), Shares([.. groups.Select(group => (group.Gaps!.Value, group.Count))]));
}
