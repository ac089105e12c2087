namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>The Markdown written so far, and where the walk through the page is.</summary>
internal sealed class MarkdownDraft(SourceCursor cursor, PageAddress address)
{
    public SourceCursor Cursor { get; } = cursor;

    public PageAddress Address { get; } = address;

    public InlineText Inline { get; } = new();

    public BlockLines Blocks { get; } = new();

    /// <summary>Above zero inside of what takes one line in Markdown: blocks in it are only set off by a space.</summary>
    public int Flat { get; set; }

    public void EndParagraph()
    {
        if (Flat > 0)
        {
            Inline.Blank();
            return;
        }

        Blocks.Add(Inline.Take());
    }

    /// <summary>Adds Markdown in a paragraph of its own, or in the line where there can be none.</summary>
    public void AddAlone(string markdown)
    {
        EndParagraph();
        Inline.Literal(markdown, Cursor);
        EndParagraph();
    }
}
