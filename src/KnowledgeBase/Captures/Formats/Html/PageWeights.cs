using AngleSharp.Dom;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>How much an element holds, everything below it included.</summary>
internal sealed class Weight
{
    /// <summary>Characters other than blanks.</summary>
    public int Text { get; set; }

    /// <summary>Those of them that are links.</summary>
    public int LinkText { get; set; }

    /// <summary>Worth of its paragraphs: their number, length and commas, less what is links.</summary>
    public double Mass { get; set; }

    public double LinkDensity => Text == 0 ? 0 : (double)LinkText / Text;

    public int Prose => Text - LinkText;
}

/// <summary>
/// Weighs the elements of a page as Mozilla's Readability does: a paragraph counts one, and one for every comma, and up to three for its
/// length. Text that stands in a block without a paragraph of its own counts as one, as older blogs are written.
/// </summary>
internal sealed class PageWeights
{
    // Shorter ones are captions, buttons and menus as often as text.
    private const int ParagraphLength = 25;

    private static readonly HashSet<string> Blocks = [.. HtmlElements.Block, "td", "th", "caption", "body"];

    private static readonly Weight None = new();

    private readonly Dictionary<INode, Weight> weights = [];

    private readonly Stack<(INode Node, int Text, int LinkText, int Commas)> blocks = new();

    private int links;

    private PageWeights()
    {
    }

    public Weight this[INode node] => weights.GetValueOrDefault(node, None);

    /// <summary>Weighs everything below an element.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="leftOut">Elements that count nothing, with what is in them.</param>
    public static PageWeights Of(IElement root, Func<IElement, bool> leftOut)
    {
        var weights = new PageWeights();
        DomWalk.Visit(root, node => weights.Enter(node, leftOut), weights.Leave);
        return weights;
    }

    private bool Enter(INode node, Func<IElement, bool> leftOut)
    {
        if (node is IText text)
        {
            Count(text.Data);
            return false;
        }

        if (node is not IElement element || leftOut(element))
        {
            return false;
        }

        weights[node] = new Weight();
        links += IsLink(node) ? 1 : 0;
        if (blocks.Count == 0 || Blocks.Contains(element.LocalName))
        {
            blocks.Push((node, 0, 0, 0));
        }

        return true;
    }

    private void Count(string data)
    {
        int length = 0, commas = 0;
        foreach (var c in data)
        {
            length += char.IsWhiteSpace(c) ? 0 : 1;
            commas += c is ',' or '、' or '，' or '。' ? 1 : 0;
        }

        var block = blocks.Pop();
        blocks.Push((block.Node, block.Text + length, block.LinkText + (links > 0 ? length : 0), block.Commas + commas));
    }

    private void Leave(INode node)
    {
        links -= IsLink(node) ? 1 : 0;
        var weight = weights[node];
        if (blocks.TryPeek(out var own) && own.Node == node)
        {
            blocks.Pop();
            weight.Text += own.Text;
            weight.LinkText += own.LinkText;
            weight.Mass += Paragraph(own.Text, own.LinkText, own.Commas);
        }

        if (node.Parent is { } parent && weights.TryGetValue(parent, out var above))
        {
            above.Text += weight.Text;
            above.LinkText += weight.LinkText;
            above.Mass += weight.Mass;
        }
    }

    private static bool IsLink(INode node) => node is IElement { LocalName: "a" } link && link.HasAttribute("href");

    private static double Paragraph(int length, int linkLength, int commas) =>
        length < ParagraphLength || linkLength * 2 > length ? 0
        : (1 + commas + Math.Min(3, length / 100.0)) * (1 - ((double)linkLength / length));
}
