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
        "profile", "ranking", "recommend", "recommended", "related", "reply", "side", "signup", "skip", "tag", "tags",
        "widget",
    ];

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
        : IsContainer(element) && Words(element).FirstOrDefault(Anywhere.Contains) is { } word ? $"{RuleNames.FurnitureClass}:{word}"
        : null;

    /// <summary>Whether the element, standing beside the article, is no part of it.</summary>
    public static bool IsAround(IElement element, Weight weight) => !HoldsEvidence(element)
        && (Words(element).Any(Around.Contains)
            || (weight.Mass == 0 && (weight.LinkDensity > 0.33 || element.LocalName == "header" || Words(element).Any(word => word is "header" or "meta"))));

    /// <summary>A block of links and little else that stands among the paragraphs of a page without any marked article.</summary>
    public static bool IsLinkBlock(IElement element, Weight weight) =>
        IsContainer(element) && element.LocalName != "p" && weight.Mass == 0 && weight.LinkDensity > 0.5 && !HoldsEvidence(element);

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
        "cite" => element.ClassList.Contains("hatena-citation"),
        _ => false,
    };

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("aria-hidden") == "true" && element.LocalName != "img" && element.QuerySelector("img") is null)
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style))
        || (element.ClassName is { } classes && HidingClass().IsMatch(classes));

    private static bool IsContainer(IElement element) => Containers.Contains(element.LocalName) || element.LocalName.Contains('-', StringComparison.Ordinal);

    private static bool HoldsEvidence(IElement element) =>
        element.TextContent.Contains("関連研究", StringComparison.Ordinal)
        || element.QuerySelectorAll("a[href]").Any(link => Evidence.Any(link.GetAttribute("href")!.Contains));

    // "p-articleShare__list js-x" is p, article, share, list, js, x.
    private static IEnumerable<string> Words(IElement element) =>
        Word().Matches($"{element.ClassName} {element.Id}").Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"(?:^|\s)(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden|is-hidden)(?:$|\s)", RegexOptions.CultureInvariant)]
    private static partial Regex HidingClass();

    [GeneratedRegex(@"(?:^|[-_\s])(?:entry|post|article|blog|textnote|note|page|single)[-_]{0,2}(?:content|contents|body|text)(?:$|[-_\s])|articleBody|markdown-body|mdcontent|(?:^|\s)znc(?:$|\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentName();
}
