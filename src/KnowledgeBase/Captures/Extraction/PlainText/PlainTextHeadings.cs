using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>Tells which lines of a page copied as text are headings; there they stand bare among the rest.</summary>
internal static partial class PlainTextHeadings
{
    private const int Longest = 60;

    /// <summary>
    /// Heading level of every line, 0 for text. The first kind of which there are two decides: numbered lines; in a round-up the lone
    /// lines above each title label; lines marked with ■. Else lone short lines without a full stop above a paragraph.
    /// </summary>
    public static int[] Levels(IReadOnlyList<SourceLine> lines)
    {
        var levels = new int[lines.Count];
        var lone = Enumerable.Range(0, lines.Count).Where(i => IsLone(lines, i)).ToList();
        var numbered = lone.Where(i => Number().IsMatch(lines[i].Text.Trim())).ToList();
        if (numbered.Count >= 2)
        {
            numbered.ForEach(i => levels[i] = NumberDepth(lines[i].Text.Trim()) + 1);
            return levels;
        }

        var titled = lone.Where(i => Below(lines, i) is { } next && LabelLine.IsTitleLabel(next)).ToList();
        var marked = Enumerable.Range(0, lines.Count).Where(i => IsMarked(lines, i)).ToList();
        var chosen = titled.Count >= 2 ? titled : marked.Count >= 2 ? marked : lone.Where(i => HasTextBelow(lines, i)).ToList();
        chosen.ForEach(i => levels[i] = 2);
        return levels;
    }

    private static bool IsLone(IReadOnlyList<SourceLine> lines, int at) =>
        CanBe(lines[at].Text.Trim()) && IsBlank(lines, at - 1) && IsBlank(lines, at + 1);

    private static bool IsMarked(IReadOnlyList<SourceLine> lines, int at) =>
        lines[at].Text.TrimStart() is ['■' or '◆' or '▼' or '◎' or '【', ..] && CanBe(lines[at].Text.Trim()) && IsBlank(lines, at - 1);

    private static bool CanBe(string text) => text.Length is > 0 and <= Longest && !NoHeading().IsMatch(text) && !LabelLine.IsLabel(text);

    private static bool HasTextBelow(IReadOnlyList<SourceLine> lines, int at) =>
        Below(lines, at) is { } next && (next.Length > Longest || next.Contains('。', StringComparison.Ordinal));

    private static string? Below(IReadOnlyList<SourceLine> lines, int at) =>
        lines.Skip(at + 1).Select(line => line.Text.Trim()).FirstOrDefault(text => text.Length > 0);

    private static bool IsBlank(IReadOnlyList<SourceLine> lines, int at) =>
        at < 0 || at >= lines.Count || string.IsNullOrWhiteSpace(lines[at].Text);

    private static int NumberDepth(string text) =>
        Number().Match(text).Groups["number"].Value.Count(c => c is '-' or '.') + 1;

    // "1. はじめに", "4-1. 背景", "2.3 結果"; not "3.5倍になった".
    [GeneratedRegex(@"^(?<number>\d{1,2}(?:[-.]\d{1,2}){0,3})[.．]?\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // Sentences, addresses, file names of pictures, notes in brackets.
    [GeneratedRegex(@"[。．.！!？?：:；;、，,…]$|^https?://|\.(?:png|jpe?g|gif|webp|svg)$|^[\[［(（].*[\]］)）]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoHeading();
}
