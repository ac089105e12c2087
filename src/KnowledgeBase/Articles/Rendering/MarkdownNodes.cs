using KnowledgeBase.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Builds the cleaned tree of a Markdown text straight from its syntax tree: the same that writing it as HTML, parsing and sanitising that
/// give, at a fraction of the cost. What holds HTML of its own only a parser of HTML can tell.
/// </summary>
internal sealed class MarkdownNodes
{
    /// <summary>As deep as the Markdown parser lets blocks and inlines nest.</summary>
    private const int MaxDepth = 128;

    private readonly TreeWriter tree;
    private readonly MarkdownInlines inlines;
    private bool isTight;
    private int depth;

    private MarkdownNodes(TreeWriter tree, Uri? baseUri) => (this.tree, inlines) = (tree, new MarkdownInlines(tree, baseUri));

    /// <summary>The tree below a nameless root; null where the text has to be read as HTML.</summary>
    /// <exception cref="UnreadableMarkupException">The text has more nodes, depth or letters than any article.</exception>
    public static SafeNode? Of(ParsedMarkdown markdown, Uri? baseUri)
    {
        var tree = new TreeWriter(MarkdownHtml.Capacity(markdown.Text));
        var nodes = new MarkdownNodes(tree, baseUri);
        return nodes.Children(markdown.Document) ? tree.Root : null;
    }

    private bool Children(ContainerBlock container)
    {
        if (++depth > MaxDepth)
        {
            throw new UnreadableMarkupException("blocks nested too deep");
        }

        for (var i = 0; i < container.Count; i++)
        {
            if (!Block(container[i], isFirst: i == 0))
            {
                return false;
            }
        }

        depth--;
        return true;
    }

    private bool Block(Block block, bool isFirst) => block switch
    {
        ParagraphBlock paragraph => isTight ? inlines.Write(paragraph.Inline) : Paragraph(paragraph, isFirst),
        HeadingBlock heading => Heading(heading),
        ListBlock list => List(list),
        QuoteBlock quote => Quote(quote),
        CodeBlock code => Code(code),
        Table table => Table(table),
        ThematicBreakBlock => Rule(),
        LinkReferenceDefinitionGroup => true,
        _ => false,
    };

    private bool Paragraph(ParagraphBlock paragraph, bool isFirst)
    {
        if (!isFirst)
        {
            tree.EnsureLine();
        }

        tree.Open(SafeNode.Element("p"));
        return inlines.Write(paragraph.Inline) && Closed();
    }

    private bool Heading(HeadingBlock heading)
    {
        tree.Open(SafeNode.Element(HtmlNames.OfHeading(heading.Level)));
        return inlines.Write(heading.Inline) && Closed();
    }

    private bool List(ListBlock list)
    {
        var around = isTight;
        tree.EnsureLine();
        tree.Open(list.IsOrdered ? SafeNode.Element("ol", list.OrderedStart == "1" ? "" : SafeAttributes.OfList(list.OrderedStart)) : SafeNode.Element("ul"));
        tree.Line();
        foreach (var item in list)
        {
            isTight = !list.IsLoose;
            tree.EnsureLine();
            tree.Open(SafeNode.Element("li"));
            if (item is not ListItemBlock children || !Children(children))
            {
                return false;
            }

            Closed();
        }

        isTight = around;
        return Closed();
    }

    private bool Quote(QuoteBlock quote)
    {
        var around = isTight;
        tree.EnsureLine();
        tree.Open(SafeNode.Element("blockquote"));
        tree.Line();
        isTight = false;
        if (!Children(quote))
        {
            return false;
        }

        isTight = around;
        return Closed();
    }

    private bool Code(CodeBlock code)
    {
        tree.EnsureLine();
        tree.Open(SafeNode.Element("pre"));
        tree.Open(SafeNode.Element("code"));
        for (var i = 0; i < code.Lines.Count; i++)
        {
            tree.Text(code.Lines.Lines[i].Slice.AsSpan());
            tree.Line();
        }

        tree.Close();
        return Closed();
    }

    private bool Rule()
    {
        tree.Add(SafeNode.Element("hr"));
        tree.Line();
        return true;
    }

    private bool Table(Table table)
    {
        tree.EnsureLine();
        tree.Open(SafeNode.Element("table"));
        tree.Line();
        var part = "";
        foreach (var row in table.Cast<TableRow>())
        {
            var next = row.IsHeader ? "thead" : "tbody";
            if (part != next)
            {
                // A head below rows is read in another way than it is written.
                if (part == "tbody")
                {
                    return false;
                }

                part = Part(part, next);
            }

            if (!Row(row, table))
            {
                return false;
            }
        }

        return (part.Length == 0 || Closed()) && Closed();
    }

    private string Part(string before, string next)
    {
        if (before.Length > 0)
        {
            Closed();
        }

        tree.Open(SafeNode.Element(next));
        tree.Line();
        return next;
    }

    private bool Row(TableRow row, Table table)
    {
        var around = isTight;
        tree.Open(SafeNode.Element("tr"));
        tree.Line();
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            tree.EnsureLine();
            tree.Open(SafeNode.Element(row.IsHeader ? "th" : "td", SafeAttributes.OfCell($"{cell.ColumnSpan}", $"{cell.RowSpan}", Alignment(table, cell, i))));
            isTight |= cell.Count == 1;
            if (!Children(cell))
            {
                return false;
            }

            isTight = around;
            Closed();
        }

        return Closed();
    }

    private static string? Alignment(Table table, TableCell cell, int at)
    {
        var columns = table.ColumnDefinitions;
        var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= columns.Count ? at : cell.ColumnIndex;
        return columns.Count == 0 ? null : columns[Math.Min(column, columns.Count - 1)].Alignment switch
        {
            TableColumnAlign.Left => "left",
            TableColumnAlign.Center => "center",
            TableColumnAlign.Right => "right",
            _ => null,
        };
    }

    private bool Closed()
    {
        tree.Close();
        tree.Line();
        return true;
    }
}
