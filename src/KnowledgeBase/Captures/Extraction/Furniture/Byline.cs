using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>
/// What stands between the top of a page and its text: dates, tags, the writer's name above a date. The first date there is the day of
/// publication; of two the earlier one is, since pages print their update beside it.
/// </summary>
internal static partial class Byline
{
    /// <summary>Lines that may stand above the text, blank ones not counted.</summary>
    private const int TopLines = 8;

    private const int LongestName = 24;

    /// <summary>Links behind a date are tags, where their words are no more.</summary>
    private const int LongestTag = 12;

    /// <summary>Marks those lines and gives the publish date that they print; null when they print none.</summary>
    /// <param name="body">The lines.</param>
    /// <param name="words">The same without marks.</param>
    /// <param name="tags">Tags of the article, as the capture notes them.</param>
    /// <param name="startsWithTitle">Nothing else gives a title, so that the first line may be it.</param>
    /// <param name="dropped">Set for the lines of the byline.</param>
    public static Noted<string>? Mark(IReadOnlyList<SourceLine> body, List<string> words, IReadOnlySet<string> tags, bool startsWithTitle, string?[] dropped)
    {
        Noted<string>? posted = null;
        var above = -1;
        var first = startsWithTitle ? words.FindIndex(line => line.Length > 0) : -1;
        foreach (var at in Top(body, words, dropped))
        {
            if (Date(words[at]) is { } date)
            {
                posted ??= body[at].Noted(date, "dates");
                dropped[at] ??= "dates";
                if (above >= 0 && above != first && dropped[above] is null && IsName(words[above]))
                {
                    dropped[above] = "byline";
                }
            }
            else if (IsTags(words[at], tags))
            {
                dropped[at] ??= "tag-line";
            }

            above = at;
        }

        return posted ?? Labelled(body, words);
    }

    // "Published: 02 Feb 2023, Last Modified: …" as OpenReview prints it below the authors; the line stays.
    private static Noted<string>? Labelled(IReadOnlyList<SourceLine> body, List<string> words)
    {
        for (int i = 0, seen = 0; i < words.Count && seen < TopLines; i++)
        {
            seen += words[i].Length > 0 ? 1 : 0;
            if (words[i] is ['P' or 'S', ..] && Published().Match(words[i]) is { Success: true } label && PrintedDate.FindDay(label.Groups["date"].Value) is { } day)
            {
                return body[i].Noted(day, "dates");
            }
        }

        return null;
    }

    // Down to the first line that is text: a sentence, a heading, or more lines than a byline has.
    private static IEnumerable<int> Top(IReadOnlyList<SourceLine> body, List<string> words, string?[] dropped)
    {
        var seen = 0;
        var titled = false;
        for (var i = 0; i < words.Count && seen < TopLines; i++)
        {
            if (words[i].Length == 0 || IsPicture(words[i]))
            {
                continue;
            }

            // Below the menus of an old page its title stands as the first heading, and the date below that.
            var isTitle = !titled && body[i].Text.StartsWith("# ", StringComparison.Ordinal);
            titled |= isTitle;
            seen += dropped[i] is null ? 1 : 0;
            if (dropped[i] is null && !isTitle && (words[i].Contains('。', StringComparison.Ordinal) || (seen > 1 && Block().IsMatch(body[i].Text))))
            {
                yield break;
            }

            yield return i;
        }
    }

    private static bool IsPicture(string words) => words.StartsWith("![", StringComparison.Ordinal);

    private static string? Date(string words) =>
        words.Length > 400 || !words.Any(char.IsDigit) ? null
        : !words.Contains('[', StringComparison.Ordinal) && !words.Contains('<', StringComparison.Ordinal) ? Dated(words)
        : Dated(Link().Replace(words, "${text}")) ?? (Link().Matches(words).All(link => link.Groups["text"].Length <= LongestTag) ? Dated(Link().Replace(words, "")) : null);

    // "*January 14, 2024 · 6 min read*"
    private static string? Dated(string words) =>
        words.Trim(' ', '*', '_') is { Length: <= 120 } line && (DateLine().Match(line) is { Success: true } match || (match = EnglishDate().Match(line)).Success)
            ? PrintedDate.FindDay(match.Groups["date"].Value)
            : null;

    private static bool IsName(string words) =>
        words.Length <= LongestName && !words.Any(c => c is '。' or '、' or '：' or ':' or '？' or '！' or '[' or '#');

    private static bool IsTags(string words, IReadOnlySet<string> tags) =>
        tags.Count > 0 && (tags.Contains(words) || words.Split([' ', '\u3000', ',', '、'], StringSplitOptions.RemoveEmptyEntries).All(tags.Contains));

    [GeneratedRegex(@"^(?:(?:公開|投稿|掲載|作成|更新|最終更新)日?(?:時)?\s*[:：]?\s*)?(?<date>\d{4}(?:[./-]\d{1,2}[./-]\d{1,2}|\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日))(?:[\s（(]*[月火水木金土日][）)]\s*)?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:に?(?:公開|投稿|更新))?(?:$|(?:\s*[/|｜・·]\s*|\s*(?:最終)?更新日?[:：]?\s*|\s*)\d{4}[./年-]\d{1,2}[./月-]\d{1,2}日?\s*$|\s*[/|｜・·]\s*.{0,60}$)", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:(?:Published|Posted)(?: on)?:? )?(?<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})(?:\s*[/|｜・·•–—-]\s*.{0,60})?$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"^(?:Published|Posted|Submitted)(?: on)?\s*[:：]?\s*(?<date>\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    // Headings, lists, quotes and tables are the text's.
    [GeneratedRegex(@"^\s*(?:#{1,6}\s|[*+\-]\s|\d{1,3}[.)]\s|>|\|)", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]*)\]\([^()]*\)|<a [^<>]*>|</a>", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
