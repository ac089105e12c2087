using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Writes an article's elements as Markdown. Every line keeps the number of the line where it begins in the source.</summary>
internal sealed class MarkdownWriter
{
    private readonly MarkdownDraft draft;

    private readonly InlineElements inlines;

    private readonly BlockElements blocks;

    private readonly IReadOnlyDictionary<INode, string> leftOut;

    private MarkdownWriter(MarkdownDraft draft, IReadOnlyDictionary<INode, string> leftOut)
    {
        this.draft = draft;
        this.leftOut = leftOut;
        inlines = new InlineElements(draft);
        blocks = new BlockElements(draft);
    }

    public static IReadOnlyList<SourceLine> Write(FoundArticle article, SourceCursor cursor, PageAddress address)
    {
        var draft = new MarkdownDraft(cursor, address);
        var writer = new MarkdownWriter(draft, article.LeftOut);
        DomWalk.Visit(article.Root, writer.Enter, writer.Leave);
        draft.EndParagraph();
        return draft.Blocks.Lines;
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            draft.Inline.Text(text.Data, draft.Cursor);
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        draft.Cursor.MoveTo(element);
        if (leftOut.ContainsKey(element) || PageFurniture.HasNoText(element))
        {
            draft.Cursor.Pass(element.TextContent);
            return false;
        }

        return inlines.IsTitleOfCard(element) ? inlines.EnterTitle(element) : inlines.Enter(element) && blocks.Enter(element);
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        inlines.Leave(element);
        if (!inlines.IsTitleOfCard(element))
        {
            blocks.Leave(element);
        }
    }
}
