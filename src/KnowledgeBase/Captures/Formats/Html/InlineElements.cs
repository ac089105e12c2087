using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Elements that stand in a line of text: links, pictures, emphasis, code, formulas.</summary>
internal sealed class InlineElements(MarkdownDraft draft)
{
    // What an element opened, to be closed when it is left; null when it opened nothing.
    private readonly Dictionary<INode, Mark?> marks = [];

    private readonly Dictionary<INode, string> cards = [];

    public bool IsTitleOfCard(IElement element) => cards.ContainsKey(element);

    /// <summary>Begins an element; false when nothing in it is to be read.</summary>
    public bool Enter(IElement element) => element.LocalName switch
    {
        "a" => EnterLink(element),
        "b" or "strong" => Open(element, new Mark("**", "**")),
        "i" or "em" => Open(element, new Mark("*", "*")),
        "s" or "del" or "strike" => Open(element, new Mark("~~", "~~")),
        "br" => Break(),
        "img" or "amp-img" => Image(element),
        "code" or "kbd" or "samp" or "tt" => Literal(CodeBlock.Inline(element)),
        "iframe" => Frame(element),
        "noscript" => IsOnlyPicture(element),
        "sup" or "sub" => Shifted(element),
        "rp" => false,
        "rt" => Reading(element),
        "input" => Tick(element),
        "math" or "span" when TexMath.Of(element) is { } formula => Literal(formula),
        _ => true,
    };

    /// <summary>Begins the element that names the page in a card: only it becomes the link.</summary>
    public bool EnterTitle(IElement element)
    {
        draft.EndParagraph();
        return OpenLink(element, cards[element], null);
    }

    public void Leave(IElement element)
    {
        if (!marks.Remove(element, out var mark))
        {
            return;
        }

        draft.Inline.Close(mark);
        if (element.LocalName == "a" || IsTitleOfCard(element))
        {
            draft.Flat--;
            if (IsTitleOfCard(element) || LinkCard.HoldsBlocks(element))
            {
                draft.EndParagraph();
            }
        }
    }

    private bool EnterLink(IElement link)
    {
        if (IsOwnAnchor(link))
        {
            return link.TextContent.Trim() is not ("" or "#" or "¶" or "§" or "🔗");
        }

        if (draft.Address.Resolve(link.GetAttribute("href")) is not { } url)
        {
            return true;
        }

        var holdsBlocks = LinkCard.HoldsBlocks(link);
        if (draft.Flat == 0 && LinkCard.TitleIn(link) is { } title)
        {
            draft.EndParagraph();
            cards[title] = url;
            return true;
        }

        if (holdsBlocks)
        {
            draft.EndParagraph();
        }

        return OpenLink(link, url, link.GetAttribute("title"));
    }

    // Headings link to themselves; their text is no link, nor is the sign beside it text.
    private static bool IsOwnAnchor(IElement link) =>
        link.GetAttribute("href")?.StartsWith('#') == true && link.Closest("h1, h2, h3, h4, h5, h6") is not null;

    private bool OpenLink(IElement element, string url, string? title)
    {
        draft.Flat++;
        return Open(element, new Mark(Mark.Link, $"]({MarkdownEscapes.Target(url)}{MarkdownEscapes.Title(title)})"));
    }

    private bool Open(IElement element, Mark mark)
    {
        marks[element] = draft.Inline.Open(mark);
        return true;
    }

    private bool Break()
    {
        if (draft.Flat > 0)
        {
            draft.Inline.Blank();
        }
        else
        {
            draft.Inline.Break();
        }

        return false;
    }

    private bool Image(IElement image)
    {
        var alt = image.GetAttribute("alt");
        if (TexMath.Of(image) is { } formula)
        {
            return Literal(formula);
        }

        if (!string.IsNullOrWhiteSpace(alt) && image.ClassName is { } name && (name.Contains("emoji", StringComparison.Ordinal) || name.Contains("wp-smiley", StringComparison.Ordinal)))
        {
            draft.Inline.Text(alt, draft.Cursor);
            return false;
        }

        return Literal(ImageSource.Of(image, draft.Address) is { } source
            ? $"![{MarkdownEscapes.Alt(alt)}]({MarkdownEscapes.Target(source)}{MarkdownEscapes.Title(image.GetAttribute("title"))})" : null);
    }

    private bool Literal(string? markdown)
    {
        if (markdown is not null)
        {
            draft.Inline.Literal(markdown, draft.Cursor);
        }

        return false;
    }

    private bool Frame(IElement frame)
    {
        if (LinkCard.FromFrame(frame, draft.Address) is { } card)
        {
            draft.AddAlone($"[{MarkdownEscapes.Alt(card.Text)}]({MarkdownEscapes.Target(card.Url)})");
        }

        return false;
    }

    // For readers without scripts pages repeat the pictures that load late; only one that has no other form is read.
    private bool IsOnlyPicture(IElement noscript) => noscript.QuerySelector("img") is not null
        && !IsShown(noscript.PreviousElementSibling) && !IsShown(noscript.NextElementSibling);

    private bool IsShown(IElement? neighbour) =>
        (neighbour?.LocalName == "img" ? neighbour : neighbour?.QuerySelector("img")) is { } image && ImageSource.Of(image, draft.Address) is not null;

    private bool Shifted(IElement element)
    {
        var signs = ShiftedSigns.Of(element);
        draft.Inline.Text(signs, draft.Cursor);
        return signs is null;
    }

    private bool Reading(IElement element)
    {
        draft.Inline.Text($"（{element.TextContent.Trim()}）", draft.Cursor);
        return false;
    }

    private bool Tick(IElement input) => input.GetAttribute("type") == "checkbox" && input.ParentElement?.LocalName is "li" or "label" or "p"
        && Literal(input.HasAttribute("checked") ? "[x]" : "[ ]");
}
