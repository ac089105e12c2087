using AngleSharp.Dom;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// The one sanitiser: parses HTML and copies what the allow-list knows into a tree of our own. Elements outside the HTML namespace,
/// comments and everything in <see cref="HtmlNames.IsDropped"/> are not copied.
/// </summary>
internal sealed class HtmlSanitiser
{
    internal const int MaxNodes = 50_000;

    internal const int MaxDepth = 256;

    private readonly Uri? baseUri;
    private readonly Stack<Frame> frames = new();
    private int nodes;

    private HtmlSanitiser(Uri? baseUri) => this.baseUri = baseUri;

    /// <summary>The cleaned tree below a nameless root.</summary>
    /// <exception cref="UnreadableMarkupException">The text has more elements or depth than any article, or the parser failed on it.</exception>
    public static SafeNode Clean(string html, Uri? baseUri)
    {
        using var document = MarkupGuard.Parse(html);
        return new HtmlSanitiser(baseUri).Copy(document.Body!);
    }

    private SafeNode Copy(INode body)
    {
        var root = SafeNode.Element("body");
        frames.Push(new Frame(body, root, 0, false));
        while (frames.TryPeek(out var frame))
        {
            if (frame.Next < frame.Source.ChildNodes.Length)
            {
                Visit(frame.Source.ChildNodes[frame.Next++], frame);
            }
            else
            {
                frames.Pop();
                Leave(frame);
            }
        }

        return root;
    }

    private void Visit(INode node, Frame frame)
    {
        if (node is IText text)
        {
            Count(frame.Depth);
            frame.Target.Append(text.Data);
        }
        else if (node is IElement element && element.NamespaceUri == NamespaceNames.HtmlUri && !HtmlNames.IsDropped(element.LocalName))
        {
            Visit(element, frame);
        }
    }

    private void Visit(IElement element, Frame frame)
    {
        var kept = Keep(element, frame);
        if (kept is null)
        {
            frames.Push(frame with { Source = element, Next = 0 });
            return;
        }

        Count(frame.Depth + 1);
        frame.Target.Append(kept);
        if (!HtmlNames.IsVoid(kept.Tag))
        {
            frames.Push(new Frame(element, kept, frame.Depth + 1, frame.InLink || kept.Tag == "a"));
        }
    }

    private SafeNode? Keep(IElement element, Frame frame)
    {
        switch (HtmlNames.WrittenAs(element.LocalName))
        {
            case null:
                return null;
            case "a":
                var address = frame.InLink ? null : SafeAddress.OfLink(element.GetAttribute("href"), baseUri);
                return address is null ? null : SafeNode.Link(address);
            case "img":
                return SafePicture.Of(element.GetAttribute("src"), element.GetAttribute("alt"), element.GetAttribute("width"), element.GetAttribute("height"), baseUri);
            case var tag:
                return SafeNode.Element(tag, SafeAttributes.Of(tag, element));
        }
    }

    private void Leave(Frame frame)
    {
        // An unwrapped element writes to its parent's target, which is not finished yet.
        if (frames.TryPeek(out var parent) && parent.Target != frame.Target)
        {
            Tidying.Finish(frame.Target, parent.Target);
        }
    }

    private void Count(int depth)
    {
        if (++nodes > MaxNodes || depth > MaxDepth)
        {
            throw new UnreadableMarkupException($"{nodes} nodes, depth {depth}");
        }
    }

    private sealed record Frame(INode Source, SafeNode Target, int Depth, bool InLink)
    {
        public int Next { get; set; }
    }
}
