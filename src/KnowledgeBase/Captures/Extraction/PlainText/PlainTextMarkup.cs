using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>
/// Writes a page copied as text as Markdown, so that everything after knows one syntax only: bare headings get their marks, tables their
/// bars, what looks like Markdown is escaped, line ends become hard breaks. Line numbers stay.
/// </summary>
internal static partial class PlainTextMarkup
{
    /// <summary>The title, which is the first line, and the lines after it as Markdown.</summary>
    public static TitledBody Apply(IReadOnlyList<SourceLine> lines)
    {
        var kept = lines.SkipWhile(line => IsBlank(line.Text)).ToList();
        return kept.Count == 0
            ? new TitledBody(null, [], [])
            : new TitledBody(kept[0].Noted(kept[0].Text.Trim(), RuleNames.FirstLine), Markup([.. kept.Skip(1)]), LeadingTitle.Taken([kept[0]], RuleNames.FirstLine));
    }

    private static List<SourceLine> Markup(List<SourceLine> lines)
    {
        var marked = new List<SourceLine>(lines.Count);
        var levels = PlainTextHeadings.Levels(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (PlainTextTables.Rows(lines, i) is var rows and > 0)
            {
                marked.AddRange(PlainTextTables.Markup(lines, i, rows, Escaped));
                i += rows - 1;
            }
            else
            {
                marked.Add(lines[i] with { Text = Line(lines, i, levels[i]) });
            }
        }

        return marked;
    }

    private static string Line(List<SourceLine> lines, int at, int level)
    {
        var text = lines[at].Text.Trim(' ', '\t', '\u3000');
        if (text.Length == 0)
        {
            return "";
        }

        var escaped = LineStart().Replace(Escaped(text), @"${number}\${mark}");
        var breaks = at + 1 < lines.Count && !IsBlank(lines[at + 1].Text) && PlainTextTables.Rows(lines, at + 1) == 0;
        return level > 0 ? $"{new string('#', level)} {escaped}" : breaks ? escaped + "  " : escaped;
    }

    private static string Escaped(string text) => Inline().Replace(text, @"\$&");

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    // Marks that would start a heading, list, quote, rule or fence.
    [GeneratedRegex(@"^(?:(?<number>\d{1,9})(?<mark>[.)])(?=\s)|(?<number>)(?<mark>[#>+\-=~|]))", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    // Marks that would start something within a line.
    [GeneratedRegex(@"\\(?=[\p{P}\p{S}])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|\[(?=[^\]]*\]\()|&(?=#?\w{1,32};)", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
