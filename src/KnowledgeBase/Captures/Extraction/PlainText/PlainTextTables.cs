using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.PlainText;

/// <summary>A table copied as text has a tab between its cells, and as many in each row.</summary>
internal static class PlainTextTables
{
    /// <summary>How many lines from here on are the rows of one table; 0 when there are fewer than two.</summary>
    public static int Rows(IReadOnlyList<SourceLine> lines, int at)
    {
        var tabs = Tabs(lines[at]);
        var rows = 0;
        while (tabs > 0 && at + rows < lines.Count && Tabs(lines[at + rows]) == tabs)
        {
            rows++;
        }

        return rows >= 2 ? rows : 0;
    }

    /// <summary>The rows as a pipe table. The line under its head has the number of the head.</summary>
    public static IEnumerable<SourceLine> Markup(IReadOnlyList<SourceLine> lines, int at, int rows, Func<string, string> escape)
    {
        var head = lines[at];
        yield return Row(head, escape);
        yield return new SourceLine(head.Number, "|" + string.Concat(Enumerable.Repeat(" --- |", Tabs(head) + 1)));
        for (var i = at + 1; i < at + rows; i++)
        {
            yield return Row(lines[i], escape);
        }
    }

    private static SourceLine Row(SourceLine line, Func<string, string> escape) =>
        line with { Text = $"| {string.Join(" | ", line.Text.Split('\t').Select(cell => escape(cell.Trim()).Replace("|", "\\|", StringComparison.Ordinal)))} |" };

    private static int Tabs(SourceLine line) => string.IsNullOrWhiteSpace(line.Text) || PlainTextLines.LabelWithTab(line.Text) is not null ? 0 : line.Text.Count(c => c == '\t');
}
