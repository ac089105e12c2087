using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// A node of the cleaned text: an element of the allow-list, or text (then <see cref="Tag"/> is empty). Nothing of the parsed document is
/// referred to; what is not copied into this tree cannot be written.
/// </summary>
internal sealed class SafeNode
{
    private static readonly List<SafeNode> None = [];

    // Most texts come in one piece.
    private string text = "";
    private StringBuilder? more;
    private List<SafeNode>? children;

    private SafeNode(string tag) => Tag = tag;

    public string Tag { get; set; }

    /// <summary>Attributes ready to be written, encoded, each with a space before it.</summary>
    public string Attributes { get; set; } = "";

    /// <summary>Where a link leads; null for everything else.</summary>
    public string? Address { get; init; }

    /// <summary>Set for a picture that lies beside the capture; null for everything else.</summary>
    public PictureSlot? Picture { get; init; }

    /// <summary>Address of a remote picture, which also stands in <see cref="Attributes"/>; null for everything else.</summary>
    public string? Source { get; init; }

    /// <summary>The words of a text; empty for an element.</summary>
    public string Text
    {
        get
        {
            if (more is not null)
            {
                (text, more) = (more.ToString(), null);
            }

            return text;
        }
    }

    /// <summary>Elements and texts within an element, in order; a text has none.</summary>
    public List<SafeNode> Children => IsText ? None : children ??= [];

    public bool IsText => Tag.Length == 0;

    public static SafeNode Element(string tag, string attributes = "") => new(tag) { Attributes = attributes };

    public static SafeNode Link(string address) => new("a") { Address = address };

    public static SafeNode RemotePicture(string source, string attributes) => new("img") { Source = source, Attributes = attributes };

    public static SafeNode LocalPicture(PictureSlot slot, string attributes) => new("img") { Picture = slot, Attributes = attributes };

    /// <summary>Adds text to the end. It joins text that is already there, as a parser would join it.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (Children is [.., { IsText: true } last])
        {
            (last.more ??= new StringBuilder(last.text)).AppendPrintable(text);
        }
        else
        {
            Children.Add(new SafeNode("") { text = MarkupText.Printable(text) });
        }
    }

    public void Append(SafeNode child)
    {
        if (child.IsText)
        {
            Append(child.Text);
        }
        else
        {
            Children.Add(child);
        }
    }

    /// <summary>Calls <paramref name="enter"/> and <paramref name="leave"/> for every node below, in the order of the text.</summary>
    public void Walk(Action<SafeNode> enter, Action<SafeNode> leave)
    {
        // A stack of its own, never recursion: the depth of a tree is the choice of whoever wrote the capture.
        var open = new Stack<(SafeNode Node, int Next)>();
        var (node, next) = (this, 0);
        while (true)
        {
            if (next < node.Children.Count)
            {
                open.Push((node, next + 1));
                (node, next) = (node.Children[next], 0);
                enter(node);
            }
            else if (open.TryPop(out var parent))
            {
                leave(node);
                (node, next) = parent;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The text holds nothing but white space.</summary>
    public bool IsBlank() => Text.AsSpan().IsWhiteSpace();
}
