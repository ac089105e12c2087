using System.Globalization;

namespace KnowledgeBase.Web.Text;

/// <summary>Dates as each language prints them. The formats are texts like others, so that they do not depend on a machine's culture data.</summary>
internal static class Dates
{
    /// <summary>A date as far as it is known: <c>2023-11-03</c>, <c>2023-11</c> or <c>2023</c>, or an instant in ISO 8601, of which the day is shown.</summary>
    /// <returns>2023年11月3日 or Nov 3, 2023, and so on; null for null; what is no date as it is.</returns>
    public static string? Date(this Texts texts, string? iso)
    {
        var day = iso?[..Math.Min(iso.Length, "yyyy-MM-dd".Length)];
        return day?.Length switch
        {
            10 when Is("yyyy-MM-dd", day, out var date) => texts.Date(date),
            7 when Is("yyyy-MM", day, out var month) => Print(month, texts["yyyy年M月"]),
            4 when Is("yyyy", day, out var year) => Print(year, texts["yyyy年"]),
            _ => iso,
        };
    }

    /// <summary>2023年11月3日 or Nov 3, 2023.</summary>
    public static string Date(this Texts texts, DateTime date) => Print(date, texts["yyyy年M月d日"]);

    /// <summary>An instant to the minute, in the zone that it is given in: 2023年11月3日 09:30 or Nov 3, 2023, 09:30.</summary>
    public static string Instant(this Texts texts, DateTime instant) => Print(instant, texts["yyyy年M月d日 HH:mm"]);

    private static bool Is(string format, string text, out DateTime date) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Print(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
