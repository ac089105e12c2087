using KnowledgeBase.Markup;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Builds a cleaned tree from its beginning to its end, with the line ends that a renderer of HTML sets between blocks: read as HTML, those
/// are texts of their own.
/// </summary>
/// <param name="capacity">Letters that text and addresses may have together; a long link target may be referred to a thousand times.</param>
internal sealed class TreeWriter(long capacity)
{
    private readonly Stack<SafeNode> open = new([SafeNode.Element("body")]);
    private long left = capacity;
    private int nodes;
    private bool atLineStart = true;

    /// <summary>The tree so far, below its nameless root.</summary>
    public SafeNode Root => open.Last();

    /// <exception cref="UnreadableMarkupException">The text is out of proportion to its Markdown, or has more nodes than any article.</exception>
    public void Text(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            Take(text.Length);
            Count();
            open.Peek().Append(text);
            atLineStart = false;
        }
    }

    /// <summary>Ends the line.</summary>
    public void Line()
    {
        Text("\n");
        atLineStart = true;
    }

    /// <summary>Ends the line unless nothing stands in it yet.</summary>
    public void EnsureLine()
    {
        if (!atLineStart)
        {
            Line();
        }
    }

    /// <summary>Opens an element, which the next <see cref="Close"/> closes.</summary>
    /// <exception cref="UnreadableMarkupException">The text has more nodes or depth than any article.</exception>
    public void Open(SafeNode node)
    {
        Add(node);
        open.Push(node);
    }

    /// <summary>Adds an element without content; null for one that may not be shown.</summary>
    public void Add(SafeNode? node)
    {
        atLineStart = false;
        if (node is not null)
        {
            Count();
            open.Peek().Append(node);
        }
    }

    public void Close()
    {
        Tidying.Finish(open.Pop(), open.Peek());
        atLineStart = false;
    }

    /// <summary>Takes room for letters that are written in another way.</summary>
    /// <exception cref="UnreadableMarkupException">There is none left.</exception>
    public void Take(int letters)
    {
        left -= letters;
        if (left < 0)
        {
            throw new UnreadableMarkupException("text out of proportion to its Markdown");
        }
    }

    private void Count()
    {
        if (++nodes > HtmlSanitiser.MaxNodes || open.Count > HtmlSanitiser.MaxDepth)
        {
            throw new UnreadableMarkupException($"{nodes} nodes, depth {open.Count}");
        }
    }
}
