using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>A table of data as it is read, cell by cell.</summary>
internal sealed partial class TableText
{
    private const int MaxColumns = 64;

    private readonly List<(int Number, List<string> Cells)> rows = [];

    // Per column, for how many more rows the cell above reaches down.
    private readonly int[] reaching = new int[MaxColumns];

    /// <summary>
    /// Whether the table holds data. Tables that hold pages, code or lists of anything are only there for the look: their cells are blocks.
    /// </summary>
    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        int rows = 0, columns = 0, widest = 0, headings = 0;
        foreach (var element in DomWalk.Below(table))
        {
            switch (element.LocalName)
            {
                case "table" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote":
                    return false;
                case "tr":
                    rows++;
                    columns = 0;
                    break;
                case "td" or "th":
                    headings += element.LocalName == "th" ? 1 : 0;
                    widest = Math.Max(widest, columns += Span(element, "colspan"));
                    break;
            }
        }

        return widest is > 1 and <= MaxColumns && (rows > 1 || headings > 0);
    }

    public void AddRow(int number)
    {
        for (var column = rows is [.., (_, var cells)] ? cells.Count : MaxColumns; column < MaxColumns; column++)
        {
            reaching[column] = Math.Max(0, reaching[column] - 1);
        }

        rows.Add((number, []));
    }

    public void AddCell(IElement cell, string words)
    {
        if (rows is not [.., (_, var cells)])
        {
            return;
        }

        FillFromAbove(cells);
        for (var span = Span(cell, "colspan"); span > 0 && cells.Count < MaxColumns; span--)
        {
            reaching[cells.Count] = Span(cell, "rowspan") - 1;
            cells.Add(Pipe().Replace(words, @"\|"));
            words = "";
        }
    }

    /// <summary>The table with pipes; its first row is the head.</summary>
    public IReadOnlyList<SourceLine> Take()
    {
        rows.RemoveAll(row => row.Cells.TrueForAll(cell => cell.Length == 0));
        if (rows.Count == 0)
        {
            return [];
        }

        var head = rows[0].Cells;
        var columns = rows.Max(row => row.Cells.Count);
        head.AddRange(Enumerable.Repeat("", columns - head.Count));
        var lines = rows.ConvertAll(row => new SourceLine(row.Number, $"| {string.Join(" | ", row.Cells)} |"));
        lines.Insert(1, new SourceLine(rows[0].Number, "|" + string.Concat(Enumerable.Repeat(" --- |", columns))));
        return lines;
    }

    private void FillFromAbove(List<string> cells)
    {
        while (cells.Count < MaxColumns && reaching[cells.Count] > 0)
        {
            reaching[cells.Count]--;
            cells.Add("");
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var span) ? Math.Clamp(span, 1, MaxColumns) : 1;

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex Pipe();
}
