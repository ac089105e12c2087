using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>A stretch of days in the history of the library.</summary>
public enum ReceivedPer
{
    Day,

    /// <summary>From Monday on (ISO 8601).</summary>
    Week,

    Month,
}

/// <summary>What came within one stretch of days.</summary>
/// <param name="First">Its first day, in UTC.</param>
/// <param name="After">The first day after it.</param>
/// <param name="Outcomes">How many of them became what.</param>
/// <param name="Articles">Those that give articles their text, and were looked at for gaps.</param>
/// <param name="Shares">What was understood of them; see <see cref="CoverageRow.Shares"/>.</param>
public sealed record ReceivedStretch(DateOnly First, DateOnly After, IReadOnlyDictionary<CaptureStatus, int> Outcomes, int Articles, IReadOnlyList<CoverageShare> Shares)
{
    public int Total => Outcomes.Values.Sum();
}

/// <summary>The history of the library.</summary>
/// <param name="Per">How long its stretches are.</param>
/// <param name="Stretches">Oldest first and without holes, up to the last one in which something came; empty where nothing ever came.</param>
/// <param name="Earlier">Captures that came before the first of them.</param>
/// <param name="CountedUtc">The instant of which the figures are.</param>
public sealed record ReceivedOverTime(ReceivedPer Per, IReadOnlyList<ReceivedStretch> Stretches, int Earlier, DateTime CountedUtc);

/// <summary>Counts captures by when they came.</summary>
public sealed class CountReceived(KnowledgeBaseContext db, KeptCounts kept)
{
    /// <summary>Stretches that are shown, the newest ones.</summary>
    public const int Most = 53;

    /// <param name="asked">How long the stretches are; null for the shortest that show all of the history, or else the longest.</param>
    public async Task<ReceivedOverTime> RunAsync(ReceivedPer? asked, CancellationToken cancellationToken)
    {
        var counted = await kept.GetAsync(async at => new CountedDays(await DaysAsync(cancellationToken), at), days => days.Days.Sum(day => day.Count));
        if (counted.Days.Count == 0)
        {
            return new ReceivedOverTime(asked ?? default, [], 0, counted.AtUtc);
        }

        var per = asked ?? Fitting(counted.Days.Max(day => day.Day) - counted.Days.Min(day => day.Day));
        var byStretch = counted.Days.ToLookup(day => FirstOf(DateOnly.FromDateTime(day.Day), per));
        var last = byStretch.Max(stretch => stretch.Key);
        var firsts = new List<DateOnly>();
        for (var first = byStretch.Min(stretch => stretch.Key); first <= last; first = Next(first, per))
        {
            firsts.Add(first);
        }

        var shown = firsts.TakeLast(Most).ToList();
        return new ReceivedOverTime(
            per, [.. shown.Select(first => Stretch(first, Next(first, per), [.. byStretch[first]]))],
            byStretch.Where(stretch => stretch.Key < shown[0]).Sum(stretch => stretch.Sum(day => day.Count)), counted.AtUtc);
    }

    private static ReceivedPer Fitting(TimeSpan history) => history.TotalDays switch
    {
        < Most => ReceivedPer.Day,
        < (Most - 1) * 7 => ReceivedPer.Week,
        _ => ReceivedPer.Month,
    };

    private static ReceivedStretch Stretch(DateOnly first, DateOnly after, IReadOnlyCollection<DayCount> days)
    {
        var known = days.Where(day => day is { Status: CaptureStatus.Ingested, Gaps: not null }).Select(day => (day.Gaps!.Value, day.Count)).ToList();
        return new ReceivedStretch(
            first, after, days.GroupBy(day => day.Status).ToDictionary(same => same.Key, same => same.Sum(day => day.Count)), known.Sum(one => one.Count), ShowCoverage.Shares(known));
    }

    private static DateOnly FirstOf(DateOnly day, ReceivedPer per) => per switch
    {
        ReceivedPer.Month => new DateOnly(day.Year, day.Month, 1),
        ReceivedPer.Week => day.AddDays(-((int)day.DayOfWeek + 6) % 7),
        _ => day,
    };

    private static DateOnly Next(DateOnly first, ReceivedPer per) => per switch
    {
        ReceivedPer.Month => first.AddMonths(1),
        ReceivedPer.Week => first.AddDays(7),
        _ => first.AddDays(1),
    };

    private Task<List<DayCount>> DaysAsync(CancellationToken cancellationToken) => db.Captures
        .GroupBy(capture => new { capture.ReceivedUtc.Date, capture.Status, capture.Gaps })
        .Select(alike => new DayCount(alike.Key.Date, alike.Key.Status, alike.Key.Gaps, alike.Count())).ToListAsync(cancellationToken);

    private sealed record DayCount(DateTime Day, CaptureStatus Status, ReadingGaps? Gaps, int Count);

    private sealed record CountedDays(IReadOnlyList<DayCount> Days, DateTime AtUtc);
}
