using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>What a page says about itself beside its text: in <c>meta</c> and <c>link</c> elements, in JSON-LD, in marked-up dates.</summary>
/// <param name="Url">Canonical address, absolute http or https; null when none is given.</param>
/// <param name="Published">ISO 8601 as by <see cref="PrintedDate"/>.</param>
internal sealed record PageMetadata(string? Title, string? Url, string? SiteName, string? Published)
{
    /// <summary>Reads a page's metadata.</summary>
    /// <param name="page">The parsed page, or its head alone; null when neither could be parsed.</param>
    /// <param name="jsonLd">Contents of its JSON-LD scripts.</param>
    /// <param name="savedFrom">Address that the saving tool noted; null when it noted none.</param>
    public static PageMetadata Read(IHtmlDocument? page, IReadOnlyList<string> jsonLd, string? savedFrom)
    {
        var meta = MetaTags(page);
        var linked = JsonLd.Read(jsonLd);
        return new PageMetadata(
            First(meta("og:title"), linked.Title, PaperTitle(meta), meta("twitter:title"), Text(page, "head title"), Text(page, "h1")),
            Address(page?.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), meta("og:url"), savedFrom, linked.Url),
            First(meta("og:site_name"), linked.SiteName),
            Date(meta("article:published_time"), linked.Published, Marked(page), meta("datepublished"), meta("date"), meta("pubdate"),
                meta("publish_date"), meta("dc.date"), meta("dcterms.created"), meta("citation_publication_date"), meta("citation_date")));
    }

    private static Func<string, string?> MetaTags(IHtmlDocument? page)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in page?.QuerySelectorAll("meta") ?? Enumerable.Empty<IElement>())
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop");
            if (name is not null && tag.GetAttribute("content")?.Trim() is { Length: > 0 } content)
            {
                tags.TryAdd(name.Trim(), content);
            }
        }

        return name => tags.GetValueOrDefault(name);
    }

    // On a page about a paper, not of one, the citation tags would name the wrong thing; such pages call themselves articles.
    private static string? PaperTitle(Func<string, string?> meta) =>
        string.Equals(meta("og:type"), "article", StringComparison.OrdinalIgnoreCase) ? null : meta("citation_title");

    private static string? Text(IHtmlDocument? page, string selector)
    {
        var words = page?.QuerySelector(selector)?.TextContent.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words is { Length: > 0 } ? string.Join(' ', words) : null;
    }

    // Some templates name the site's front page as canonical for every page; an address with a path is then the better one.
    private static string? Address(params ReadOnlySpan<string?> candidates)
    {
        string? front = null;
        foreach (var candidate in candidates)
        {
            if (ArticleUrl.Parse(candidate) is { } url)
            {
                var uri = new Uri(url.Address);
                if (uri.PathAndQuery != "/")
                {
                    return url.Address;
                }

                front ??= url.Address;
            }
        }

        return front;
    }

    private static string? Marked(IHtmlDocument? page)
    {
        var named = page?.QuerySelector("[itemprop~=datePublished]");
        var within = page?.QuerySelector("article") ?? page?.QuerySelector("main, [role=main]") ?? page?.Body;
        var time = named ?? within?.QuerySelectorAll("time[datetime]").FirstOrDefault(IsOfArticle);
        return time is null ? null : First(time.GetAttribute("datetime"), time.GetAttribute("content"), time.TextContent);
    }

    private static bool IsOfArticle(IElement time)
    {
        var marks = $"{time.ClassName} {time.GetAttribute("itemprop")}";
        return !marks.Contains("updat", StringComparison.OrdinalIgnoreCase)
            && !marks.Contains("modif", StringComparison.OrdinalIgnoreCase)
            && time.Closest("nav, aside, footer, a") is null;
    }

    private static string? Date(params IEnumerable<string?> candidates) => candidates.Select(PrintedDate.Find).FirstOrDefault(date => date is not null);

    private static string? First(params IEnumerable<string?> candidates) =>
        candidates.FirstOrDefault(candidate => !string.IsNullOrWhiteSpace(candidate))?.Trim();
}
