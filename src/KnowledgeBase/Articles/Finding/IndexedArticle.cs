using KnowledgeBase.Search;

namespace KnowledgeBase.Articles.Finding;

/// <summary>What the index has of an article.</summary>
/// <param name="Row">Its place in the index; see <see cref="IndexRow"/>.</param>
/// <param name="Fields">The texts of every <see cref="SearchField"/>, in its order.</param>
/// <param name="Labels">See <see cref="SearchLabel"/>.</param>
internal sealed record IndexedArticle(long Row, IReadOnlyList<IReadOnlyList<string>> Fields, IReadOnlyList<string> Labels);

/// <summary>
/// Places in the index: best date before id, so that the order of the index is that of the list by date, and a year is a range of it. Then neither needs to
/// look at the articles found, however many they are.
/// </summary>
internal static class IndexRow
{
    private const long OneDay = 1L << 32;

    /// <summary>The first place of a dated article; all before it have no date.</summary>
    public const long FirstDated = OneDay;

    /// <param name="date"><c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or empty; a shorter one comes before the longer ones that begin like it.</param>
    public static long Of(string date, int id) => (DayOf(date) * OneDay) + id;

    public static int IdOf(long row) => (int)(row % OneDay);

    /// <summary>The same as SQL.</summary>
    public static string IdIn(string row) => $"({row} % {OneDay})";

    /// <summary>0 where there is no date.</summary>
    public static int YearOf(long row) => (int)(row / OneDay / 10000);

    /// <summary>The first place of a year.</summary>
    public static long FirstOf(int year) => year <= 0 ? FirstDated : year * 10000L * OneDay;

    private static long DayOf(string date) => (Digits(date, 0, 4) * 10000) + (Digits(date, 5, 2) * 100) + Digits(date, 8, 2);

    private static long Digits(string date, int start, int length) =>
        date.Length >= start + length && long.TryParse(date.AsSpan(start, length), out var number) && number >= 0 ? number : 0;
}
