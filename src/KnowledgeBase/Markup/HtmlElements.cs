using System.Collections.Frozen;

namespace KnowledgeBase.Markup;

/// <summary>Kinds of element names as the HTML standard's tree construction tells them apart (section 13.2.4).</summary>
internal static class HtmlElements
{
    public static readonly FrozenSet<string> Void = FrozenSet.Create(
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
        "source", "track", "wbr",
    ]);

    /// <summary>Elements that a browser opens again in the next block when their end tag is missing.</summary>
    public static readonly FrozenSet<string> Formatting =
        FrozenSet.Create(["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]);

    /// <summary>Elements that an end tag outside of them cannot close through.</summary>
    public static readonly FrozenSet<string> Scope =
        FrozenSet.Create(["applet", "caption", "marquee", "object", "table", "td", "template", "th"]);

    public static readonly FrozenSet<string> Headings =
        FrozenSet.Create(["h1", "h2", "h3", "h4", "h5", "h6"]);

    /// <summary>Elements whose start tag ends an open paragraph.</summary>
    public static readonly FrozenSet<string> Block = FrozenSet.Create(
    [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "listing", "main",
        "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table", "ul", "xmp",
    ]);

    /// <summary>Elements that the end tag of an inline element cannot close.</summary>
    public static readonly FrozenSet<string> Special = FrozenSet.Create(
    [
        .. Block, .. Scope, "body", "button", "colgroup", "frameset", "head", "html", "noscript", "select", "tbody", "tfoot", "thead", "tr",
    ]);

    public static readonly FrozenSet<string> TableParts =
        FrozenSet.Create(["caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"]);
}
