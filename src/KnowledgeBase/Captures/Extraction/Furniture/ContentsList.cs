using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>
/// The page's own list of contents is navigation, not text: lines that hold nothing but links to places on the same page, the word 目次
/// above them, and in plain text the lines under 目次 that repeat headings further down.
/// </summary>
internal static partial class ContentsList
{
    private const string Rule = "contents-list";

    private const int MostEntries = 60;

    public static void Mark(IReadOnlyList<SourceLine> body, IReadOnlyList<string> words, ArticleUrl? source, string?[] dropped)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (dropped[i] is null && IsOwnLinks(body[i].Text, source))
            {
                dropped[i] = Rule;
            }
        }

        Dictionary<string, int>? titles = null;
        for (var i = 0; i < body.Count; i++)
        {
            if (IsContentsWord(words[i]) && MarkEntries(words, titles ??= Titles(words), i + 1, dropped))
            {
                dropped[i] = Rule;
            }
        }
    }

    private static bool IsContentsWord(string words) => words is ['目' or 'も' or 'T' or 't' or 'C' or 'c', ..] && ContentsWord().IsMatch(words);

    private static bool IsOwnLinks(string line, ArticleUrl? source)
    {
        if (!line.Contains('#', StringComparison.Ordinal) || !line.Contains("](", StringComparison.Ordinal))
        {
            return false;
        }

        var links = Link().Matches(line);
        return links.Count > 0
            && links.All(link => IsOwn(link.Groups["url"].Value, source))
            && !Letters.Any(Link().Replace(line, "").Replace("目次", "", StringComparison.Ordinal));
    }

    private static bool IsOwn(string url, ArticleUrl? source) =>
        url.StartsWith('#')
        || (url.Contains('#', StringComparison.Ordinal) && source is not null && ArticleUrl.Parse(url)?.Key == source.Key);

    // True when what follows is such a list, dropped already or dropped here.
    private static bool MarkEntries(IReadOnlyList<string> words, Dictionary<string, int> titles, int from, string?[] dropped)
    {
        var found = false;
        for (var i = from; i < words.Count && i < from + MostEntries; i++)
        {
            if (words[i].Length == 0 || dropped[i] == Rule)
            {
                found |= dropped[i] == Rule;
                continue;
            }

            if (!titles.TryGetValue(EntryKey(words[i]), out var last) || last <= i)
            {
                break;
            }

            dropped[i] = Rule;
            found = true;
        }

        return found;
    }

    // Where each line's words stand last: an entry of the list stands again below, as a heading.
    private static Dictionary<string, int> Titles(IReadOnlyList<string> words)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length is > 0 and <= 80)
            {
                last[EntryKey(words[i])] = i;
            }
        }

        return last;
    }

    // Numbers are set off by a space in one place and by none in the other.
    private static string EntryKey(string words) => TitleKey.Of(words.Length > 0 && char.IsDigit(words[0]) ? Number().Replace(words, "") : words);

    [GeneratedRegex(@"^\d{1,2}(?:[-.]\d{1,2})*[.．)）]?\s*(?=\D)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"!?\[(?<text>(?:[^\[\]\\]|\\.)*)\]\((?<url>[^)\s]*)(?:\s+""[^""]*"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:目次|もくじ|Table of Contents|Contents)(?:\s*\[\]\([^)]*\)|\s*[\[［(（](?:非表示|表示|隠す|閉じる|開く|hide|show)[\]］)）])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsWord();
}
