using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Stops the HTML parser where its work would grow with the square of the input: it needs quadratic time for depth, and copies every
/// unclosed formatting element into every later paragraph. Listens to the parser's own tokens, so it cannot be led to count something else.
/// </summary>
internal sealed class MarkupGuard
{
    private const int MaxTags = 100_000;

    private const int MaxDepth = 256;

    private const int MaxCopies = 100_000;

    private static readonly HashSet<string> Formatting =
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    // Without end tag, or closed by their next sibling: many in a row do not nest.
    private static readonly HashSet<string> Flat =
    [
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "area", "base", "basefont", "bgsound", "br", "col", "embed",
        "frame", "hr", "image", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    ];

    private readonly Dictionary<string, int> open = [];
    private int tags;
    private int depth;
    private int formatting;
    private int copies;

    /// <summary>The document whose body is the given HTML.</summary>
    /// <exception cref="UnreadableMarkupException">It has more tags or depth than any article, or the parser failed on it.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var guard = new MarkupGuard();
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, OnToken = (token, _) => guard.Watch(token) });
        try
        {
            // With the body open already, nothing in the text can become a head or a frameset.
            return parser.ParseDocument("<!DOCTYPE html><body>" + html);
        }
        catch (Exception fault) when (fault is not UnreadableMarkupException)
        {
            // Nothing but the text can be at fault here; some nestings of select elements make AngleSharp 1.10.3 dereference null.
            throw new UnreadableMarkupException("the HTML parser failed", fault);
        }
    }

    private void Watch(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
        {
            return;
        }

        tags++;
        if (!Flat.Contains(token.Name))
        {
            Count(token.Name, token.Type == HtmlTokenType.StartTag ? 1 : -1);
        }

        copies += formatting;
        if (tags > MaxTags || depth > MaxDepth || copies > MaxCopies)
        {
            throw new UnreadableMarkupException($"{tags} tags, depth {depth}, {copies} copies");
        }
    }

    private void Count(string name, int step)
    {
        var count = open.GetValueOrDefault(name) + step;
        if (count < 0)
        {
            return;
        }

        open[name] = count;
        depth += step;
        formatting += Formatting.Contains(name) ? step : 0;
    }
}
