using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>An announcement before the text ends with a line that says so: 【お知らせ】 … ---以下、記事本文---.</summary>
internal static partial class Announcement
{
    private const int Longest = 30;

    public static void Mark(List<string> words, string?[] dropped)
    {
        var end = words.FindIndex(line => line.Length < 40 && EndMark().IsMatch(line));
        var start = end < 0 ? -1 : words.FindIndex(0, end, line => line.StartsWith("【お知らせ】", StringComparison.Ordinal) || line.StartsWith("【告知】", StringComparison.Ordinal));
        if (start >= 0 && end - start <= Longest)
        {
            Array.Fill(dropped, "announcement", start, end - start);
        }
    }

    [GeneratedRegex(@"以下、?(?:記事)?本文", RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();
}
