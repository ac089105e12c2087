using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>Tells by name, role, class and id which elements of a page are not its article.</summary>
internal static partial class PageFurniture
{
    private static readonly HashSet<string> NoText =
    [
        "applet", "audio", "base", "button", "canvas", "datalist", "embed", "head", "link", "map", "meta", "meter", "noframes", "object",
        "option", "param", "progress", "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
    ];

    private static readonly HashSet<string> Roles =
        ["alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "tablist", "toolbar"];

    // Words of classes and ids that mark furniture wherever it stands.
    private static readonly HashSet<string> Anywhere =
    [
        "ad", "ads", "adsbygoogle", "adsense", "advert", "advertisement", "breadcrumb", "breadcrumbs", "comments", "consent", "cookie",
        "disqus", "gdpr", "gutter", "lineno", "linenos", "menu", "modal", "nav", "navbar", "navi", "navigation", "newsletter", "pager",
        "pagination", "pankuzu", "popup", "respond", "share", "sharing", "sidebar", "sns", "social", "sponsor", "sponsored", "subscribe",
        "toc", "topicpath",
    ];

    // Words that mark it outside of the article; within, they may well be the author's.
    private static readonly HashSet<string> Around =
    [
        "adjacent", "author", "banner", "bookmark", "category", "comment", "copyright", "foot", "footer", "ft", "login", "next", "popular", "prev",
        "profile", "ranking", "recommend", "recommended", "related", "reply", "side", "signup", "skip", "subheader", "tag", "tags",
        "widget",
    ];

    /// <summary>A box about the writer or of links to elsewhere has less text, in characters.</summary>
    private const int CaptionedText = 600;

    private static readonly HashSet<string> Own = ["article", "entry", "post", "single"];

    private static readonly HashSet<string> Containers =
    [
        "aside", "center", "details", "dialog", "div", "dl", "fieldset", "figure", "footer", "form", "header", "menu", "nav", "ol", "p",
        "section", "span", "table", "td", "ul",
    ];

    private static readonly string[] Evidence =
        ["arxiv.org", "doi.org", "openreview.net", "aclanthology.org", "semanticscholar.org"];

    /// <summary>Elements whose text no reader sees, on any page.</summary>
    public static bool HasNoText(IElement element) => NoText.Contains(element.LocalName);

    /// <summary>The rule by which an element is furniture wherever it stands; null when it is none.</summary>
    /// <param name="element">An element of the page's body.</param>
    /// <param name="weight">Its weight with everything in it.</param>
    public static string? RuleOf(IElement element, Weight weight) =>
        IsHidden(element) ? RuleNames.HiddenElement
        : HasNoText(element) || ByName(element, weight) ? $"{RuleNames.FurnitureElement}:{element.LocalName}"
        : element.GetAttribute("role") is { } role && Roles.Contains(role) ? $"{RuleNames.FurnitureRole}:{role}"
        : IsContainer(element) && !IsInHeading(element) && Words(element).FirstOrDefault(Anywhere.Contains) is { } word ? $"{RuleNames.FurnitureClass}:{word}"
        : IsContainer(element) && weight.Text < CaptionedText && Caption().IsMatch(FirstWords(element)) ? RuleNames.FurnitureCaption
        : null;

    /// <summary>Whether the element, standing beside the article, is no part of it.</summary>
    public static bool IsAround(IElement element, Weight weight, bool isOfPaper) => (isOfPaper || !HoldsEvidence(element))
        && (Words(element).Any(Around.Contains)
            || (weight.Mass == 0 && (weight.LinkDensity > 0.33 || (isOfPaper && weight.LinkText > 0) || element.LocalName == "header" || Words(element).Any(word => word is "header" or "meta"))));

    /// <summary>A block of links and little else that stands among the paragraphs of a page without any marked article.</summary>
    public static bool IsLinkBlock(IElement element, Weight weight) =>
        IsContainer(element) && element.LocalName != "p" && weight.Mass == 0 && weight.LinkDensity > 0.5 && !HoldsEvidence(element);

    /// <summary>Whether the element is headed by words such as 関連記事 and holds links.</summary>
    public static bool IsRelatedList(IElement element) =>
        IsContainer(element) && element.QuerySelector("h2, h3, h4") is { } heading && RelatedCaption().IsMatch(heading.TextContent.Trim()) && element.QuerySelector("a[href]") is not null;

    /// <summary>The picture at the head of an article that an element holds; null when it holds none.</summary>
    public static IElement? EyeCatchIn(IElement element) => element.LocalName is "header" or "div" && element.Closest("article, main") is not null
        ? DomWalk.Below(element).FirstOrDefault(inner => EyeCatch().IsMatch($"{inner.ClassName} {inner.Id}") && inner.QuerySelector("img") is not null)
        : null;

    /// <summary>Whether class or id call the element the text of an article.</summary>
    public static bool IsNamedContent(IElement element) =>
        element.LocalName is "div" or "section" && ContentName().IsMatch($"{element.ClassName} {element.Id}");

    private static bool ByName(IElement element, Weight weight) => element.LocalName switch
    {
        "nav" or "footer" => true,
        "header" => element.Closest("article, main") is null && !Words(element).Any(Own.Contains),
        // Callouts are asides as well, and hold prose.
        "aside" => element.Closest("article, main, [itemprop~=articleBody]") is null || weight.LinkDensity > 0.3,
        "form" => weight.Text < 500,
        "cite" => element.ClassList.Contains("hatena-citation") && !HoldsEvidence(element),
        _ => false,
    };

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("aria-hidden") == "true" && element.LocalName != "img" && element.QuerySelector("img") is null)
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style))
        || (element.ClassName is { } classes && HidingClass().IsMatch(classes));

    // Tables of contents mark the places they lead to.
    private static bool IsInHeading(IElement element) => element.LocalName == "span" && element.Closest("h1, h2, h3, h4, h5, h6") is not null;

    // The first words in it; text that is long is no caption.
    private static string FirstWords(IElement element)
    {
        var first = "";
        DomWalk.Visit(element, node =>
        {
            if (first.Length == 0 && node is IText { Length: < CaptionedText } text)
            {
                first = text.Data.Trim();
            }

            return first.Length == 0;
        }, _ => { });
        return first;
    }

    private static bool IsContainer(IElement element) => Containers.Contains(element.LocalName) || element.LocalName.Contains('-', StringComparison.Ordinal);

    private static bool HoldsEvidence(IElement element) =>
        element.TextContent.Contains("関連研究", StringComparison.Ordinal)
        || element.QuerySelectorAll("a[href]").Any(link => Evidence.Any(link.GetAttribute("href")!.Contains));

    // Boxes that say themselves that they are about the writer, or lead elsewhere. Not 関連記事: those are the author's as often as not.
    [GeneratedRegex(@"^(?:この記事を書いた(?:人|の?は.*)|この記事を読んだ人は.{0,30}|(?:よく読まれている|人気の?)(?:記事|エントリー?)|注目記事|(?:こちらも)?おすすめ(?:の?記事)?|(?:最近|最新|新着)の?(?:投稿|記事|エントリー?)|執筆者|ライター紹介|コメントを残す|About the author)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    // "p-articleShare__list js-x" is p, article, share, list, js, x.
    private static IEnumerable<string> Words(IElement element) =>
        Word().Matches($"{element.ClassName} {element.Id}").Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"^(?:(?:この記事の)?関連(?:する)?(?:研究|記事|論文)|(?:あわせて|合わせて|併せて)読みたい(?:記事)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex RelatedCaption();

    [GeneratedRegex(@"eye-?catch|(?:post|entry|article|featured)[-_]?(?:thumb(?:nail)?|image|img)|main-?visual|hero-?image", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EyeCatch();

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"(?:^|\s)(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden|is-hidden|msg-symbol)(?:$|\s)", RegexOptions.CultureInvariant)]
    private static partial Regex HidingClass();

    [GeneratedRegex(@"(?:^|[-_\s])(?:entry|post|article|blog|textnote|note|page|single)[-_]{0,2}(?:content|contents|body|text)(?:$|[-_\s])|articleBody|markdown-body|mdcontent|(?:^|\s)znc(?:$|\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentName();
}
