using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// A node of the cleaned text: an element of the allow-list, or text (then <see cref="Tag"/> is empty). Nothing of the parsed document is
/// referred to; what is not copied into this tree cannot be written.
/// </summary>
internal sealed class SafeNode
{
    private readonly StringBuilder? text;

    private SafeNode(string tag)
    {
        Tag = tag;
        text = tag.Length == 0 ? new StringBuilder() : null;
    }

    public string Tag { get; set; }

    /// <summary>Attributes ready to be written, encoded, each with a space before it.</summary>
    public string Attributes { get; set; } = "";

    /// <summary>Where a link leads; null for everything else.</summary>
    public string? Address { get; init; }

    /// <summary>Set for a picture that lies beside the capture; null for everything else.</summary>
    public PictureSlot? Picture { get; init; }

    /// <summary>Address of a remote picture, which also stands in <see cref="Attributes"/>; null for everything else.</summary>
    public string? Source { get; init; }

    /// <summary>The words of a text.</summary>
    /// <exception cref="InvalidOperationException">This is an element.</exception>
    public StringBuilder Text => text ?? throw new InvalidOperationException("An element has no text of its own.");

    public List<SafeNode> Children { get; } = [];

    public bool IsText => Tag.Length == 0;

    public static SafeNode Element(string tag, string attributes = "") => new(tag) { Attributes = attributes };

    public static SafeNode Link(string address) => new("a") { Address = address };

    public static SafeNode RemotePicture(string source, string attributes) => new("img") { Source = source, Attributes = attributes };

    public static SafeNode LocalPicture(PictureSlot slot, string attributes) => new("img") { Picture = slot, Attributes = attributes };

    /// <summary>Adds text to the end. It joins text that is already there, as a parser would join it.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (Children is not [.., { IsText: true }])
        {
            Children.Add(new SafeNode(""));
        }

        Children[^1].Text.AppendPrintable(text);
    }

    public void Append(SafeNode child)
    {
        if (!child.IsText)
        {
            Children.Add(child);
            return;
        }

        foreach (var chunk in child.Text.GetChunks())
        {
            Append(chunk.Span);
        }
    }

    /// <summary>Calls <paramref name="enter"/> and <paramref name="leave"/> for every node below, in the order of the text.</summary>
    public void Walk(Action<SafeNode> enter, Action<SafeNode> leave)
    {
        // A stack of its own, never recursion: the depth of a tree is the choice of whoever wrote the capture.
        var open = new Stack<(SafeNode Node, int Next)>([(this, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.Children.Count)
            {
                if (open.Count > 0)
                {
                    leave(at.Node);
                }

                continue;
            }

            open.Push((at.Node, at.Next + 1));
            enter(at.Node.Children[at.Next]);
            open.Push((at.Node.Children[at.Next], 0));
        }
    }

    public bool IsBlank()
    {
        foreach (var chunk in Text.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }
}
