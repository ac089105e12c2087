using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>
/// Announcements and appeals are the site speaking, not the article: 【お知らせ】 up to a line that says that the text begins
/// (---以下、記事本文---), or alone in one line; ■サポートのお願い with the paragraph under it.
/// </summary>
internal static partial class Announcement
{
    private const int Longest = 30;

    private const int LongestLine = 160;

    public static void Mark(List<string> words, string?[] dropped)
    {
        var end = words.FindIndex(line => line.Length < 40 && line.Contains("本文", StringComparison.Ordinal) && EndMark().IsMatch(line));
        var start = end < 0 ? -1 : words.FindIndex(0, end, Begins);
        if (start >= 0 && end - start <= Longest)
        {
            Array.Fill(dropped, "announcement", start, end - start);
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (dropped[i] is null && words[i].Length < LongestLine && Begins(words[i]) && words[i].Length > "【お知らせ】".Length)
            {
                dropped[i] = "announcement";
            }
            else if (dropped[i] == "appeal" && Appeal().IsMatch(words[i]) && ParagraphBelow(words, dropped, i) is >= 0 and var below)
            {
                dropped[below] = "appeal";
            }
        }
    }

    private static bool Begins(string line) => line.StartsWith('【') && Start().IsMatch(line);

    // One short paragraph with nothing but furniture behind it: there the page ends, and the text has ended before.
    private static int ParagraphBelow(List<string> words, string?[] dropped, int at)
    {
        var below = words.FindIndex(at + 1, line => line.Length > 0);
        var next = below < 0 ? -1 : words.FindIndex(below + 1, line => line.Length > 0);
        return below >= 0 && dropped[below] is null && words[below].Length < LongestLine && (next < 0 || dropped[next] is not null) ? below : -1;
    }

    [GeneratedRegex(@"以下、?(?:記事)?本文", RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^【(?:お知らせ|告知|PR|広告|宣伝)】", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^■?サポートのお願い$", RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();
}
