using AngleSharp.Dom;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Elements that stand below each other: paragraphs, headings, lists, quotations, code, tables.</summary>
internal sealed class BlockElements(MarkdownDraft draft)
{
    private static readonly HashSet<string> Blocks =
        [.. HtmlElements.Block, "body", "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "optgroup"];

    // Number of the item before, per open list; items of lists without numbers count all the same.
    private readonly Stack<(IElement List, int Number, int Items)> lists = new();

    // Elements whose content takes one line.
    private readonly HashSet<INode> flat = [];

    private TableText? table;

    private IElement? tableElement;

    private bool afterTerm;

    /// <summary>Begins an element; false when all of it has been written.</summary>
    public bool Enter(IElement element)
    {
        if (!Blocks.Contains(element.LocalName))
        {
            return true;
        }

        if (element.LocalName == "dd" && afterTerm && draft.Flat == 0)
        {
            Label();
            return true;
        }

        afterTerm = false;
        draft.EndParagraph();
        return draft.Flat == 0 ? EnterBlock(element) : EnterFlat(element);
    }

    public void Leave(IElement element)
    {
        if (!Blocks.Contains(element.LocalName))
        {
            return;
        }

        if (flat.Remove(element))
        {
            draft.Flat--;
            LeaveLine(element);
            return;
        }

        afterTerm = element.LocalName == "dt" && draft.Flat == 0 && !draft.Inline.IsEmpty;
        if (!afterTerm)
        {
            draft.EndParagraph();
            LeaveBlock(element);
        }
    }

    private bool EnterBlock(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
            case "td" or "th" when table is not null:
                Flatten(element);
                break;
            case "ul" or "ol":
                lists.Push((element, int.TryParse(element.GetAttribute("start"), out var start) ? Math.Clamp(start, 0, 99_999_999) - 1 : 0, 0));
                break;
            case "li":
                OpenItem();
                break;
            case "blockquote":
                draft.Blocks.OpenQuote();
                break;
            case "hr":
                draft.Blocks.Add([new SourceLine(draft.Cursor.Line, "* * *")]);
                break;
            case "table" when table is null && TableText.IsData(element):
                (table, tableElement) = (new TableText(), element);
                break;
            case "tr":
                table?.AddRow(draft.Cursor.Line);
                break;
            case "pre" or "listing":
                draft.Blocks.Add(CodeBlock.Fenced(element, draft.Cursor.Line));
                draft.Cursor.Pass(element.TextContent);
                return false;
        }

        return true;
    }

    private bool EnterFlat(IElement element)
    {
        if (element.LocalName == "pre" && CodeBlock.Inline(element) is { } code)
        {
            draft.Inline.Literal(code, draft.Cursor);
        }

        return element.LocalName is not ("pre" or "hr");
    }

    private void Flatten(IElement element)
    {
        flat.Add(element);
        draft.Flat++;
    }

    private void LeaveLine(IElement element)
    {
        var line = draft.Inline.TakeLine();
        if (element.LocalName is "td" or "th")
        {
            table!.AddCell(element, line.Text);
        }
        else if (line.Text.Length > 0)
        {
            draft.Blocks.Add([line with { Text = $"{new string('#', element.LocalName[1] - '0')} {line.Text}" }]);
        }
    }

    private void LeaveBlock(IElement element)
    {
        if (draft.Flat > 0)
        {
            return;
        }

        switch (element.LocalName)
        {
            case "ul" or "ol":
                lists.Pop();
                break;
            case "li" or "blockquote":
                draft.Blocks.Close();
                break;
            case "table" when element == tableElement:
                draft.Blocks.Add(table!.Take());
                (table, tableElement) = (null, null);
                break;
        }
    }

    private void OpenItem()
    {
        var (list, number, items) = lists.TryPop(out var open) ? open : (null!, 0, 0);
        draft.Blocks.OpenItem(list?.LocalName == "ol" ? $"{number + 1}. " : "- ", items > 0);
        if (list is not null)
        {
            lists.Push((list, number + 1, items + 1));
        }
    }

    // A term and its first description are a label and its value: on one line they are found as such.
    private void Label()
    {
        afterTerm = false;
        if (draft.Inline.EndsWith('：'))
        {
            return;
        }

        if (!draft.Inline.EndsWith(':'))
        {
            draft.Inline.Literal(":", draft.Cursor);
        }

        draft.Inline.Blank();
    }
}
