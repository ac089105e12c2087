using System.Globalization;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>Dates of which bibliographies may give the year alone: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
internal static class PartialDate
{
    /// <summary>The first date in the text, or its year; null when it has none.</summary>
    public static string? Parse(string? text) =>
        PrintedDate.FindDay(text) ?? (text?.Trim() is { Length: >= 4 } trimmed && int.TryParse(trimmed[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Of([year]) : null);

    /// <summary>Year, month and day as far as they can be; null without a year between 1500 and 2199.</summary>
    public static string? Of(IReadOnlyList<int> parts)
    {
        if (parts.Count == 0 || parts[0] is < 1500 or > 2199)
        {
            return null;
        }

        var (year, month, day) = (parts[0], parts.Count > 1 ? parts[1] : 0, parts.Count > 2 ? parts[2] : 0);
        return month is < 1 or > 12 ? $"{year:0000}"
            : day < 1 || day > DateTime.DaysInMonth(year, month) ? $"{year:0000}-{month:00}"
            : $"{year:0000}-{month:00}-{day:00}";
    }
}
