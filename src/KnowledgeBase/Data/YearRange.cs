using System.Globalization;

namespace KnowledgeBase.Data;

/// <summary>A year as a range of date texts, so that an index on dates answers it.</summary>
internal static class YearRange
{
    /// <summary>The first text of the year and the first after it. Years that no date can have become the year 0000.</summary>
    public static (string First, string After) Of(int year)
    {
        var kept = year is >= 0 and <= 9998 ? year : 0;
        return (kept.ToString("0000", CultureInfo.InvariantCulture), (kept + 1).ToString("0000", CultureInfo.InvariantCulture));
    }
}
