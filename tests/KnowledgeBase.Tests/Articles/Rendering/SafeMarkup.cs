using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Articles.Rendering;

namespace KnowledgeBase.Tests.Articles.Rendering;

/// <summary>
/// An independent judge of rendered text: parses it as a browser would and knows its own list of what may be there. It shares nothing
/// with the sanitiser but the parser library.
/// </summary>
internal static class SafeMarkup
{
    private static readonly HashSet<string> Elements =
    [
        "p", "div", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "kbd", "samp", "var",
        "em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "q", "cite", "dfn", "abbr", "br", "hr", "wbr",
        "a", "img", "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "ruby", "rt", "rp",
    ];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["a"] = ["href", "class", "rel", "title"],
        ["img"] = ["src", "alt", "width", "height", "loading", "decoding", "referrerpolicy"],
        ["div"] = ["class", "tabindex", "role", "aria-label"],
        ["figure"] = ["class"],
        ["th"] = ["class", "colspan", "rowspan"],
        ["td"] = ["class", "colspan", "rowspan"],
        ["ol"] = ["start"],
        ["h2"] = ["id"], ["h3"] = ["id"], ["h4"] = ["id"], ["h5"] = ["id"], ["h6"] = ["id"],
    };

    private static readonly string[] Classes =
        ["link-outside", "link-inside", "link-uncaptured", "figure-box", "figure-source", "figure-label", "table-scroll", "text-start", "text-center", "text-end"];

    /// <summary>A page in Japanese that loads pictures from elsewhere.</summary>
    public static readonly BodyStyle Page = new(RemotePictures: true, new BodyWords
    {
        Uncaptured = "未収録",
        UncapturedHint = "まだありません",
        Picture = "図",
        PictureAt = host => $"{host} の図",
        Table = "表",
    });

    public static string Outside(RenderedArticle rendered) => rendered.Html.Resolve(_ => new LinkTarget.Outside(), _ => null, Page).Value;

    public static string Render(string markdown, string? baseUri = null) =>
        Outside(ArticleRenderer.Render(markdown, baseUri is null ? null : new Uri(baseUri)));

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;

    /// <summary>Renders, and checks everything that must hold for any text whatever.</summary>
    public static RenderedArticle RenderChecked(string markdown, Uri? baseUri = null)
    {
        var rendered = ArticleRenderer.Render(markdown, baseUri);
        AssertSafe(Outside(rendered));
        Assert.Equal(rendered.Html.Stored, ArticleRenderer.Resanitise(rendered.Html).Html.Stored);
        Assert.DoesNotContain(rendered.PlainText, c => char.IsControl(c) && c is not ('\t' or '\n'));
        return rendered;
    }

    public static void AssertSafe(string html)
    {
        Assert.DoesNotContain(html, c => char.IsControl(c) && c is not ('\t' or '\n'));
        var body = Parse(html);
        Assert.DoesNotContain(body.Owner!.Descendants(), node => node is IComment or IProcessingInstruction);
        Assert.Empty(body.Owner!.Head!.ChildNodes);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            AssertSafe(element);
        }
    }

    private static void AssertSafe(IElement element)
    {
        Assert.Contains(element.LocalName, Elements);
        Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
        foreach (var attribute in element.Attributes)
        {
            Assert.Contains(attribute.Name, Attributes.GetValueOrDefault(element.LocalName, []));
            AssertSafe(attribute);
        }

        Assert.True(element.LocalName != "a" || element.HasAttribute("href"));
        Assert.True(element.LocalName != "img" || (element.HasAttribute("src") && element.HasAttribute("alt")));
    }

    private static void AssertSafe(IAttr attribute)
    {
        switch (attribute.Name)
        {
            case "href":
                Assert.Matches("^(https?://[^/]|mailto:)", attribute.Value);
                break;
            case "src":
                Assert.Matches("^https://[^/]", attribute.Value);
                break;
            case "class":
                Assert.Contains(attribute.Value, Classes);
                break;
            case "id":
                Assert.Matches("^sec-[1-9][0-9]*$", attribute.Value);
                break;
            case "colspan" or "rowspan" or "start" or "width" or "height" or "tabindex":
                Assert.Matches("^[0-9]{1,7}$", attribute.Value);
                break;
        }
    }
}
