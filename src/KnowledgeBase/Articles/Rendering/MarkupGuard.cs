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

    public void Watch(HtmlToken token)
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
            throw new TooMuchMarkupException($"{tags} tags, depth {depth}, {copies} copies");
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
