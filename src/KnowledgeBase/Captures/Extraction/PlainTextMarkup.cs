using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>
/// Writes a page copied as text as Markdown, line by line, so that everything after knows one syntax only: bare headings get their marks,
/// what looks like Markdown is escaped, line ends become hard breaks. Line numbers stay.
/// </summary>
internal static partial class PlainTextMarkup
{
    private const int LongestHeading = 60;

    /// <summary>The title, which is the first line, and the lines after it as Markdown.</summary>
    public static (string? Title, IReadOnlyList<SourceLine> Body) Apply(IReadOnlyList<SourceLine> lines)
    {
        var kept = lines.SkipWhile(line => IsBlank(line.Text)).ToList();
        if (kept.Count == 0)
        {
            return (null, []);
        }

        var body = kept.Skip(1).ToList();
        var levels = HeadingLevels(body);
        return (kept[0].Text.Trim(), [.. body.Select((line, i) => line with { Text = Markup(body, i, levels[i]) })]);
    }

    private static string Markup(List<SourceLine> lines, int at, int level)
    {
        var text = lines[at].Text.Trim(' ', '\t', '\u3000');
        if (text.Length == 0)
        {
            return "";
        }

        var escaped = LineStart().Replace(Inline().Replace(text, @"\$&"), @"${number}\${mark}");
        if (level > 0)
        {
            return $"{new string('#', level)} {escaped}";
        }

        return at + 1 < lines.Count && !IsBlank(lines[at + 1].Text) ? escaped + "  " : escaped;
    }

    /// <summary>
    /// Heading level of every line, 0 for text. Numbered headings, where there are two or more, are the headings; else in a round-up the
    /// lone lines above each title label; else lone short lines without a full stop above a paragraph.
    /// </summary>
    private static int[] HeadingLevels(List<SourceLine> lines)
    {
        var levels = new int[lines.Count];
        var lone = Enumerable.Range(0, lines.Count).Where(i => IsLone(lines, i)).ToList();
        var numbered = lone.Where(i => Number().IsMatch(lines[i].Text.Trim())).ToList();
        var titled = lone.Where(i => Below(lines, i) is { } next && LabelLine.IsTitleLabel(next)).ToList();
        var chosen = numbered.Count >= 2 ? numbered : titled.Count >= 2 ? titled : lone.Where(i => HasTextBelow(lines, i)).ToList();
        foreach (var i in chosen)
        {
            levels[i] = numbered.Count >= 2 ? NumberDepth(lines[i].Text.Trim()) + 1 : 2;
        }

        return levels;
    }

    private static bool IsLone(List<SourceLine> lines, int at)
    {
        var text = lines[at].Text.Trim();
        return text.Length is > 0 and <= LongestHeading
            && (at == 0 || IsBlank(lines[at - 1].Text))
            && (at + 1 >= lines.Count || IsBlank(lines[at + 1].Text))
            && !NoHeading().IsMatch(text)
            && !LabelLine.IsLabel(text);
    }

    private static bool HasTextBelow(List<SourceLine> lines, int at) =>
        Below(lines, at) is { } next && (next.Length > LongestHeading || next.Contains('。', StringComparison.Ordinal));

    private static string? Below(List<SourceLine> lines, int at) =>
        lines.Skip(at + 1).Select(line => line.Text.Trim()).FirstOrDefault(text => text.Length > 0);

    private static int NumberDepth(string text) =>
        Number().Match(text).Groups["number"].Value.Count(c => c is '-' or '.') + 1;

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    // "1. はじめに", "4-1. 背景", "2.3 結果"; not "3.5倍になった".
    [GeneratedRegex(@"^(?<number>\d{1,2}(?:[-.]\d{1,2}){0,3})[.．]?\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // Sentences, addresses, file names of pictures, notes in brackets.
    [GeneratedRegex(@"[。．.！!？?：:；;、，,…]$|^https?://|\.(?:png|jpe?g|gif|webp|svg)$|^[\[［(（].*[\]］)）]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoHeading();

    // Marks that would start a heading, list, quote, rule or fence.
    [GeneratedRegex(@"^(?:(?<number>\d{1,9})(?<mark>[.)])(?=\s)|(?<number>)(?<mark>[#>+\-*=~|]))", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    // Marks that would start something within a line.
    [GeneratedRegex(@"\\(?=[\p{P}\p{S}])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|\[(?=[^\]]*\]\()|&(?=#?\w{1,32};)", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
