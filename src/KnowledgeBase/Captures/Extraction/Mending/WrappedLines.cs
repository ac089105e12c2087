using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Mending;

/// <summary>
/// Joins the lines of a text that was wrapped at a fixed width (html2text: 78), where a line end means no more than a space. A text
/// counts as wrapped when its paragraphs never pass the width though they could, and lines end where the next word would not have fit.
/// </summary>
internal static partial class WrappedLines
{
    private const int Width = 78;

    private const int Shortest = 40;

    /// <param name="lines">The body.</param>
    /// <param name="sure">Something else has shown already that the text was wrapped.</param>
    public static IReadOnlyList<SourceLine> Join(IReadOnlyList<SourceLine> lines, bool sure)
    {
        var code = CodeLines.Of(lines);
        var soft = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => !code[i] && !code[i + 1] && GoesOn(lines[i].Text, lines[i + 1].Text)).ToList();
        var wraps = soft.Where(i => IsFull(lines[i].Text, lines[i + 1].Text)).ToHashSet();
        var evidence = wraps.Count(i => IsWithinSentence(lines[i].Text, lines[i + 1].Text)) + (sure ? 1 : 0);
        if (evidence < 2 || (!sure && (soft.Count - wraps.Count) * 4 > wraps.Count) || lines.Where((line, i) => !code[i] && IsTooLong(line.Text)).Any())
        {
            return lines;
        }

        var joined = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            var text = new StringBuilder(first.Text);
            for (; wraps.Contains(i); i++)
            {
                var next = lines[i + 1].Text.TrimStart();
                text.Append(LineJoint.Between(text[^1], next[0])).Append(next);
            }

            joined.Add(first with { Text = text.ToString(), Last = lines[i].Last });
        }

        return joined;
    }

    // No hard break, and nothing begins in the next line.
    private static bool GoesOn(string line, string next) =>
        !string.IsNullOrWhiteSpace(line)
        && !line.EndsWith("  ", StringComparison.Ordinal)
        && !string.IsNullOrWhiteSpace(next)
        && !Begins().IsMatch(next)
        && !Whole().IsMatch(line)
        && !LabelLine.IsLabel(next);

    // The first word of the next line would not have fit.
    private static bool IsFull(string line, string next) =>
        line.TrimEnd().Length is >= Shortest and var length && length + 1 + FirstWord(next) > Width;

    // Authors who write a line a sentence end lines with full stops; a wrap comes between words, and words are Latin.
    private static bool IsWithinSentence(string line, string next) =>
        char.IsAsciiLetterOrDigit(next.TrimStart()[0]) && (char.IsAsciiLetterOrDigit(line.TrimEnd()[^1]) || line.TrimEnd()[^1] is ',' or '-' or '(' or '"');

    private static int FirstWord(string line)
    {
        var trimmed = line.AsSpan().TrimStart();
        var end = trimmed.IndexOfAny(" -");
        return end < 0 ? trimmed.Length : end + (trimmed[end] == '-' ? 1 : 0);
    }

    // A paragraph beyond the width that has a space to break at before it, outside the marks of links.
    private static bool IsTooLong(string line) =>
        line.Length > Width + 2 && !Whole().IsMatch(line) && !line.Contains("](", StringComparison.Ordinal) && !Item().IsMatch(line)
        && line.LastIndexOf(' ', Width + 1) > 0 && line.TrimEnd().LastIndexOf(' ') > Width / 2;

    // List items, headings, quotes, tables, rules, fences, pictures, addresses.
    [GeneratedRegex(@"^\s*(?:[*+\-]\s|\d{1,3}[.)]\s|#{1,6}\s|>|\||```|~~~|!\[|https?://|[=\-*_]{3,}\s*$|[・■●◆※【])", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    // Headings, tables and rules are whole lines.
    [GeneratedRegex(@"^\s*(?:#{1,6}\s|\||[=\-*_]{3,}\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*(?:[*+\-]|\d{1,3}[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
