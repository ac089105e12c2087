using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KnowledgeBase.Captures.Extraction.Lines;

/// <summary>Turns a body of Markdown into <see cref="TextLine"/>s by way of Markdig's syntax tree.</summary>
internal static class TextLines
{
    /// <summary>Lines in reading order. Blank lines, rules and reference definitions leave none.</summary>
    /// <param name="body">The lines of the text.</param>
    /// <param name="text">The same parsed; null where nobody can parse it.</param>
    public static List<TextLine> From(IReadOnlyList<SourceLine> body, ParsedMarkdown? text) => text is null ? AsTheyCame(body) : From(body, text.Document);

    // Text that nobody can parse still has its labels and addresses.
    private static List<TextLine> AsTheyCame(IReadOnlyList<SourceLine> body) =>
        [.. body.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select((line, i) => new TextLine
        {
            Number = line.Number,
            LastNumber = line.Last,
            Text = line.Text.Trim(),
            Role = LineRole.Paragraph,
            Block = i,
            Links = [.. BareUrls.Merge(line.Text.Trim(), [])],
        })];

    private static List<TextLine> From(IReadOnlyList<SourceLine> body, MarkdownDocument document)
    {
        var lines = new List<TextLine>();
        string? section = null;
        var blocks = 0;
        foreach (var (leaf, role, cell) in Leaves(document))
        {
            foreach (var line in LeafLines.Of(leaf, role, blocks, section, index => LineAt(body, index)))
            {
                lines.Add(cell is null ? line : line with { Cell = cell });
            }

            if (leaf is HeadingBlock && lines.Count > 0 && lines[^1].Block == blocks)
            {
                section = lines[^1].Text;
            }

            blocks++;
        }

        return lines;
    }

    private static SourceLine LineAt(IReadOnlyList<SourceLine> body, int index) =>
        body.Count == 0 ? new SourceLine(1, "") : body[Math.Clamp(index, 0, body.Count - 1)];

    // A stack instead of recursion: how deep a capture nests is not ours to decide.
    private static IEnumerable<(LeafBlock Leaf, LineRole Role, TableCellPlace? Cell)> Leaves(MarkdownDocument document)
    {
        var tables = 0;
        var open = new Stack<(Block Block, LineRole Role, TableCellPlace? Cell)>();
        open.Push((document, LineRole.Paragraph, null));
        while (open.TryPop(out var next))
        {
            if (next.Block is LeafBlock leaf)
            {
                yield return (leaf, RoleOf(leaf, next.Role), next.Cell);
            }
            else if (next.Block is ContainerBlock container && container is not LinkReferenceDefinitionGroup)
            {
                tables += container is Table ? 1 : 0;
                for (var i = container.Count - 1; i >= 0; i--)
                {
                    open.Push((container[i], RoleWithin(container, next.Role), PlaceWithin(container, i, tables, next.Cell)));
                }
            }
        }
    }

    private static TableCellPlace? PlaceWithin(ContainerBlock container, int at, int table, TableCellPlace? around) => container switch
    {
        Table => new TableCellPlace(table - 1, at, 0),
        TableRow when around is { } row => row with { Column = at },
        _ => around,
    };

    private static LineRole RoleOf(LeafBlock leaf, LineRole around) => leaf switch
    {
        HeadingBlock => LineRole.Heading,
        CodeBlock => LineRole.Code,
        _ => around,
    };

    private static LineRole RoleWithin(ContainerBlock container, LineRole around) => container switch
    {
        ListItemBlock => LineRole.ListItem,
        QuoteBlock => LineRole.Quote,
        Table => LineRole.Table,
        _ => around,
    };
}
