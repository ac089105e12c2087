using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>
/// Writes a page copied as text as Markdown, so that everything after knows one syntax only: bare headings get their marks, tables their
/// bars, what looks like Markdown is escaped, line ends become hard breaks. Line numbers stay.
/// </summary>
internal static partial class PlainTextMarkup
{
    /// <summary>The title, and the text between the page's header and its foot as Markdown.</summary>
    /// <param name="lines">The page without furniture that is known line by line.</param>
    /// <param name="isCut">A membership notice stood at its end.</param>
    public static TitledBody Apply(IReadOnlyList<SourceLine> lines, bool isCut)
    {
        var foot = PlainTextFoot.Start(lines);
        var page = lines.Take(foot).ToList();
        var header = PlainTextHeader.Of(page, [.. lines.Skip(foot)]);
        if (header.Title is not { } title)
        {
            return new TitledBody(null, [], []);
        }

        var body = WrappedNames.Join([.. page.Skip(title + 1).Where((line, i) => title + 1 + i >= header.Text || !IsBesideTitle(line.Text))]);
        return new TitledBody(page[title].Noted(page[title].Text.Trim(), title == 0 ? RuleNames.FirstLine : RuleNames.PageHeader), Markup(body, header.Text - title - 1, isCut),
        [
            .. LeadingTitle.Taken([page[title]], RuleNames.FirstLine),
            .. LeadingTitle.Taken([.. page.Take(header.Text).Where((line, i) => i < title || (i > title && IsBesideTitle(line.Text)))], RuleNames.PageHeader),
            .. LeadingTitle.Taken([.. lines.Skip(page.Count)], RuleNames.PageFoot),
        ])
        {
            Posted = header.Posted,
        };
    }

    private static List<SourceLine> Markup(List<SourceLine> lines, int headerLines, bool isCut)
    {
        var marked = new List<SourceLine>(lines.Count);
        var levels = PlainTextHeadings.Levels(lines, headerLines, isCut);
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
        if (text.Length == 0 || PlainTextLines.IsRule(text))
        {
            return text.Length == 0 ? "" : "* * *";
        }

        var escaped = LineStart().Replace(Escaped(PlainTextLines.LabelWithTab(text) ?? text), @"${number}\${mark}");
        if (level > 0)
        {
            return $"{new string('#', level)} {HeadingMark().Replace(escaped, "")}";
        }

        var goesOn = at + 1 < lines.Count && !IsBlank(lines[at + 1].Text) && !PlainTextLines.IsRule(lines[at + 1].Text) && PlainTextTables.Rows(lines, at + 1) == 0;
        return goesOn ? escaped + "  " : escaped;
    }

    private static bool IsBesideTitle(string text) => PlainTextHeader.IsDate(text) || PlainTextHeader.IsCount(text.Trim());

    private static string Escaped(string text) => Inline().Replace(text, @"\$&");

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    // Marks that would start a heading, list, quote, rule or fence.
    [GeneratedRegex(@"^(?:(?<number>\d{1,9})(?<mark>[.)])(?=\s)|(?<number>)(?<mark>[#>+\-=~|]))", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    // A mark set off from its words is a heading's as # is; one that touches them is printed as part of them.
    [GeneratedRegex(@"^[■◆▼◎●]\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMark();

    // Marks that would start something within a line.
    [GeneratedRegex(@"\\(?=[\p{P}\p{S}])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|\[(?=[^\]]*\]\()|&(?=#?\w{1,32};)", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
