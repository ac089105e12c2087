using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using KnowledgeBase.Markup;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Stops the HTML parser where its work would grow with the square of the input: it needs quadratic time for depth, and copies every
/// unclosed formatting element into every later paragraph. Listens to the parser's own tokens, so it cannot be led to count something else.
/// </summary>
internal sealed class MarkupGuard
{
    private const int MaxElements = 100_000;

    private const int MaxDepth = 256;

    private readonly HtmlNesting nesting = new();

    /// <summary>The document whose body is the given HTML.</summary>
    /// <exception cref="UnreadableMarkupException">It has more elements or depth than any article, or the parser failed on it.</exception>
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
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                nesting.Start(token.Name);
                break;
            case HtmlTokenType.EndTag:
                nesting.End(token.Name);
                break;
            default:
                return;
        }

        if (nesting.Elements > MaxElements || nesting.Depth > MaxDepth)
        {
            throw new UnreadableMarkupException($"{nesting.Elements} elements, depth {nesting.Depth}");
        }
    }
}
