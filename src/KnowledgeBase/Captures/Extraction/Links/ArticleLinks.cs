using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Links;

/// <summary>Tells links to articles from glossary, tag, login, share and contents-list links.</summary>
internal sealed partial class ArticleLinks(ArticleUrl? source, string? site)
{
    private static readonly string[] Shape = ["archives", "articles", "items", "entry", "posts", "post", "blog", "n", "p", "news", "article"];

    /// <summary>The article a link leads to, wherever it is; null when it leads to no article.</summary>
    /// <param name="link">The link.</param>
    /// <param name="isIntroduced">Words introduce it as related, so that a linked title may be a paper's.</param>
    public ArticleUrl? Target(TextLink link, bool isIntroduced = false)
    {
        var target = ArticleUrl.Parse(Absolute(link.Url));
        return target is null || target.Key == source?.Key || (IsOfPaper(target) && !(isIntroduced && LineShape.IsTitle(link.Text))) || NotAnArticle().IsMatch(PathAndQuery(target)) || IsShare(target) ? null : target;
    }

    // Papers, code and project pages; a blog may live on a host of the last.
    private bool IsOfPaper(ArticleUrl target) =>
        PaperHosts.IsPaper(target.Address) || (target.Host != source?.Host && PaperHosts.LabelOf(target.Address) is not null);

    /// <summary>The article of the same site that a link in the text leads to; null for anything else.</summary>
    public ArticleUrl? InlineTarget(TextLink link)
    {
        if (Target(link) is not { } target || target.Host != (source?.Host ?? site) || IsGlossary(link, target))
        {
            return null;
        }

        if (source is null)
        {
            // Without an own address to compare with, an article is known by the folder it lies in.
            return Segments(target).SkipLast(1).Any(Shape.Contains) ? target : null;
        }

        var (own, other) = (Segments(source), Segments(target));
        return own.Length == other.Length && own.Length > 0 && own.Zip(other).All(pair => SameShape(pair.First, pair.Second)) ? target : null;
    }

    // Sites link the glossary plug-in's terms with a tool tip, into the same folder as articles.
    private static bool IsGlossary(TextLink link, ArticleUrl target) =>
        link.Title is not null && link.Text.Length <= 30 && Segments(target)[^1..] is [var last] && last.All(char.IsDigit);

    private static bool SameShape(string own, string other) =>
        Shape.Contains(own) || Shape.Contains(other) ? own == other : own.All(char.IsDigit) == other.All(char.IsDigit);

    private static bool IsShare(ArticleUrl target) =>
        target.Host is "twitter.com" or "x.com" or "facebook.com" or "b.hatena.ne.jp" or "getpocket.com" or "line.me" or "social-plugins.line.me"
        && Share().IsMatch(PathAndQuery(target));

    private string Absolute(string url) =>
        (source?.Address ?? (site is null || !url.StartsWith('/') ? null : $"https://{site}/")) is { } page
        && !url.Contains("://", StringComparison.Ordinal) && !url.StartsWith('#') && Uri.TryCreate(new Uri(page), url, out var absolute)
            ? absolute.AbsoluteUri
            : url;

    private static string[] Segments(ArticleUrl url) =>
        new Uri(url.Key).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string PathAndQuery(ArticleUrl url) => new Uri(url.Key).PathAndQuery;

    [GeneratedRegex(@"/(?:tags?|categor(?:y|ies)|topics?|types?|authors?|users?|login|signin|signup|register|premium[\w-]*|members?(?:hip)?|search|feed|wp-content|wp-login\.php|privacy[\w-]*|contact|about|terms|glossary)(?:\.html?)?(?:[/?]|$)|/cat_?\d+(?:\.html?)?$|/(?-i:[A-Z]{1,2}\d{1,3})/?$|\.(?:png|jpe?g|gif|webp|svg|pdf|zip)$|[?&]preview_id=|^/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAnArticle();

    [GeneratedRegex(@"(?:intent|share|sharer|entry|edit|lineit|add|/http)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
