namespace KnowledgeBase.Finding;

/// <summary>
/// Places in an index: what its list is sorted by before the id. The order of the index is then that of the list, and a year is a range of it, so that neither
/// needs to look at what was found, however much that is. Articles and papers lie by date, names by the number of their papers.
/// </summary>
internal static class IndexRow
{
    private const long OneDay = 1L << 32;

    private const long OneYear = 10000 * OneDay;

    /// <summary>The first place that has a date; all before it have none.</summary>
    public const long FirstDated = OneDay;

    /// <param name="date"><c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or empty; a shorter one comes before the longer ones that begin like it.</param>
    public static long Of(string date, int id) => (DayOf(date) * OneDay) + id;

    /// <param name="count">Papers of a name.</param>
    public static long Of(int count, int id) => (count * OneDay) + id;

    public static int IdOf(long row) => (int)(row % OneDay);

    /// <summary>Papers of a name.</summary>
    public static int CountOf(long row) => (int)(row / OneDay);

    /// <summary>The id as SQL.</summary>
    public static string IdIn(string row) => $"({row} % {OneDay})";

    /// <summary>The year as SQL; 0 where there is no date.</summary>
    public static string YearIn(string row) => $"({row} / {OneYear})";

    /// <summary>The first place of a year.</summary>
    public static long FirstOf(int year) => year <= 0 ? FirstDated : year * OneYear;

    /// <summary>The places of a month, half-open; none for what is no month.</summary>
    /// <param name="month"><c>yyyy-MM</c>.</param>
    public static (long First, long After) RangeOf(string month) =>
        month.Length == 7 && DayOf(month) is var first && first % 10000 > 0 ? (first * OneDay, (first + 100) * OneDay) : (0, 0);

    private static long DayOf(string date) => (Digits(date, 0, 4) * 10000) + (Digits(date, 5, 2) * 100) + Digits(date, 8, 2);

    private static long Digits(string date, int start, int length) =>
        date.Length >= start + length && long.TryParse(date.AsSpan(start, length), out var number) && number >= 0 ? number : 0;
}
