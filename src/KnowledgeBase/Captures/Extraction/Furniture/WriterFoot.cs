using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>Behind the button that asks for support, platforms introduce the writer and list tags; short lines from there to the end are no text.</summary>
internal static partial class WriterFoot
{
    public const string Rule = "writer-foot";

    private const int MostLines = 40;

    private const int LongestLine = 200;

    public static void Mark(List<string> words, string? site, string?[] dropped)
    {
        var button = site is null ? -1 : words.FindLastIndex(line => line.Length < LongestLine && Button().IsMatch(line));
        if (button < 0 || words.Count - button > MostLines || Enumerable.Range(button, words.Count - button).Any(i => words[i].Length > LongestLine || IsRelated(words[i])))
        {
            return;
        }

        for (var i = button; i < words.Count; i++)
        {
            dropped[i] ??= words[i].Length > 0 ? Rule : null;
        }
    }

    private static bool IsRelated(string words) => words.Contains("関連", StringComparison.Ordinal) || words.Contains("読みたい", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:いいなと思ったら応援しよう！|バッジを贈って著者を応援しよう|Register as a new user and use Qiita more conveniently|新規登録して、もっと便利にQiitaを使ってみよう)$", RegexOptions.CultureInvariant)]
    private static partial Regex Button();
}
