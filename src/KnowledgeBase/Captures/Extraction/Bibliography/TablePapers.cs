using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// Bibliographies in tables, as the labelled lines that everything after understands: of a table with labels in its first column each row
/// is a line, of one with labels in its head each cell. A table of anything else stays as it is.
/// </summary>
internal static class TablePapers
{
    public static List<TextLine> AsLabels(List<TextLine> lines)
    {
        if (!lines.Exists(line => line.Cell is not null))
        {
            return lines;
        }

        var read = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].Cell is not { } place)
            {
                read.Add(lines[i++]);
                continue;
            }

            var cells = lines.Skip(i).TakeWhile(line => line.Cell is { } cell && cell.Table == place.Table).ToList();
            read.AddRange(ByRow(cells) ?? ByHead(cells) ?? cells);
            i += cells.Count;
        }

        return read;
    }

    // Two columns: a label, and the value beside it.
    private static List<TextLine>? ByRow(List<TextLine> cells)
    {
        var rows = cells.GroupBy(line => line.Cell!.Value.Row).Select(row => row.ToList()).ToList();
        var labels = rows.Where(row => row[0].Cell!.Value.Column == 0).Select(row => LabelVocabulary.KindOf(row[0].Text)).ToList();
        return cells.TrueForAll(line => line.Cell!.Value.Column <= 1)
            && labels.Contains(LabelKind.Title) && labels.Count(kind => kind is not null) >= 2
                ? [.. rows.Where(row => row.Count > 1).SelectMany(row => row.Skip(1).Select((value, i) => i == 0 ? Labelled(row[0].Text, value) : value))]
                : null;
    }

    // A head of labels, and a paper in each row that says enough of one.
    private static List<TextLine>? ByHead(List<TextLine> cells)
    {
        var head = cells.Where(line => line.Cell!.Value.Row == 0).DistinctBy(line => line.Cell!.Value.Column).ToDictionary(line => line.Cell!.Value.Column, line => line.Text);
        var kinds = head.ToDictionary(pair => pair.Key, pair => LabelVocabulary.KindOf(pair.Value));
        if (!kinds.ContainsValue(LabelKind.Title) && !kinds.ContainsValue(LabelKind.Paper))
        {
            return null;
        }

        var named = kinds.ContainsValue(LabelKind.Authors) || kinds.ContainsValue(LabelKind.Affiliations);
        return [.. cells.GroupBy(line => line.Cell!.Value.Row).SelectMany(row => row.Key > 0 && IsPaper(row, kinds, named) ? Row(row, head, kinds) : row)];
    }

    private static bool IsPaper(IEnumerable<TextLine> row, Dictionary<int, LabelKind?> kinds, bool named) =>
        row.Any(line => kinds.GetValueOrDefault(line.Cell!.Value.Column) is LabelKind.Title or LabelKind.Paper && LineShape.IsTitle(line.Text) && !line.Text.Contains("et al", StringComparison.Ordinal))
        && (named || row.Any(line => line.Links.Any(link => PaperHosts.IsPaper(link.Url))));

    // The title comes first, wherever its column stands.
    private static IEnumerable<TextLine> Row(IEnumerable<TextLine> row, Dictionary<int, string> head, Dictionary<int, LabelKind?> kinds) =>
        row.Where(line => kinds.GetValueOrDefault(line.Cell!.Value.Column) is not null)
            .OrderBy(line => kinds[line.Cell!.Value.Column] is LabelKind.Title or LabelKind.Paper ? 0 : 1)
            .Select(line => Labelled(kinds[line.Cell!.Value.Column] is LabelKind.Paper ? "論文タイトル" : head[line.Cell!.Value.Column], line));

    private static TextLine Labelled(string label, TextLine value) => value with
    {
        Text = $"{label}：{value.Text}",
        Links = [.. value.Links.Select(link => link with { Start = link.Start + label.Length + 1 })],
        Bold = false,
    };
}
