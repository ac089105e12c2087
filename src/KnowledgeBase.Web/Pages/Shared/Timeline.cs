using System.Globalization;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A month as a bar.</summary>
/// <param name="Month"><c>yyyy-MM</c>.</param>
/// <param name="Height">Of the bar, 0 to <see cref="Timeline.Tallest"/>; at least 2 where there is any paper.</param>
public sealed record TimelineMonth(string Month, int Count, double Height, bool Chosen);

/// <summary>A year as a row of its twelve months.</summary>
/// <param name="Count">All papers of the year, also those of which no month is known.</param>
public sealed record TimelineYear(string Year, int Count, bool Chosen, IReadOnlyList<TimelineMonth> Months);

/// <summary>Papers by month, newest year first. All bars have one scale.</summary>
public sealed record Timeline(IReadOnlyList<TimelineYear> Years)
{
    public const int Tallest = 36;

    private const double Shortest = 2;

    /// <param name="chosen">A month or year that is marked as chosen.</param>
    public static Timeline Of(PapersByMonth counted, string? chosen)
    {
        var months = counted.Months.ToDictionary(month => month.Month, month => month.Count);
        var most = Math.Max(1, counted.Months.Where(month => month.Month.Length > 4).Max(month => (int?)month.Count) ?? 1);
        return new Timeline([.. counted.Months.GroupBy(month => month.Month[..4]).Select(year => new TimelineYear(
            year.Key, year.Sum(month => month.Count), year.Key == chosen,
            [.. Enumerable.Range(1, 12).Select(number => $"{year.Key}-{number.ToString("00", CultureInfo.InvariantCulture)}").Select(Month)]))]);

        TimelineMonth Month(string month)
        {
            var count = months.GetValueOrDefault(month);
            return new TimelineMonth(month, count, count == 0 ? 0 : Math.Max(Shortest, Math.Round((double)Tallest * count / most, 1)), month == chosen);
        }
    }
}
