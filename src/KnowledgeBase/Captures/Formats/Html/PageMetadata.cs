using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>What a page says about itself beside its text: in <c>meta</c> and <c>link</c> elements, in JSON-LD, in marked-up dates.</summary>
/// <param name="Url">Canonical address, absolute http or https; null when none is given.</param>
/// <param name="Published">ISO 8601 as by <see cref="PrintedDate"/>.</param>
internal sealed record PageMetadata(Noted<string>? Title, Noted<string>? Url, Noted<string>? SiteName, Noted<string>? Published)
{
    private const int MostHeadings = 20;

    private const int ShortestTitle = 4;

    /// <summary>Reads a page's metadata.</summary>
    /// <param name="page">The parsed page, or its head alone; null when neither could be parsed.</param>
    /// <param name="jsonLd">Contents of its JSON-LD scripts.</param>
    /// <param name="savedFrom">Address that the saving tool noted; null when it noted none.</param>
    /// <param name="firstLine">Number of the page's first line in the capture.</param>
    public static PageMetadata Read(IHtmlDocument? page, IReadOnlyList<Noted<string>> jsonLd, Noted<string>? savedFrom, int firstLine)
    {
        var meta = MetaTags(page, firstLine);
        var linked = JsonLd.Read(jsonLd);
        return new PageMetadata(
            WithoutSite(First(meta("og:title"), linked.Title, PaperTitle(page, meta), meta("twitter:title"), Text(page, "head title", firstLine), Text(page, "h1", firstLine)), page, firstLine),
            Address(Canonical(page, firstLine), meta("og:url"), savedFrom, linked.Url, Permanent(page, firstLine)),
            First(meta("og:site_name"), linked.SiteName),
            Date(meta("article:published_time"), linked.Published, Marked(page, firstLine), meta("datepublished"), meta("date"), meta("pubdate"),
                meta("publish_date"), meta("dc.date"), meta("dcterms.created"), meta("citation_publication_date"), meta("citation_date"), Printed(page, firstLine)));
    }

    private static Func<string, Noted<string>?> MetaTags(IHtmlDocument? page, int firstLine)
    {
        var tags = new Dictionary<string, Noted<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in page?.QuerySelectorAll("meta") ?? Enumerable.Empty<IElement>())
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop");
            if (name is not null && tag.GetAttribute("content")?.Trim() is { Length: > 0 } content)
            {
                tags.TryAdd(name.Trim(), Note(tag, content, $"{RuleNames.Meta}:{name.Trim().ToLowerInvariant()}", firstLine));
            }
        }

        return name => tags.GetValueOrDefault(name);
    }

    // Only where the page itself is called so: a page about a paper may carry the citation tags of that paper, and calls itself an article.
    private static Noted<string>? PaperTitle(IHtmlDocument? page, Func<string, Noted<string>?> meta) =>
        !string.Equals(meta("og:type")?.Value, "article", StringComparison.OrdinalIgnoreCase) && meta("citation_title") is { } title && (page?.Title ?? "") is var called && (called.Length == 0 || TitleKey.Of(called).Contains(TitleKey.Of(title.Value), StringComparison.Ordinal))
            ? title
            : null;

    // The heading of the page says how much of a longer title is the article's, whatever the site is called.
    private static Noted<string>? WithoutSite(Noted<string>? title, IHtmlDocument? page, int firstLine) =>
        title is null ? null : page?.QuerySelectorAll("h1").Take(MostHeadings)
            .Select(heading => (Element: heading, Words: WordsOf(heading)))
            .Where(heading => heading.Words.Length >= ShortestTitle && title.Value.StartsWith(heading.Words, StringComparison.Ordinal)
                && title.Value[heading.Words.Length..].TrimStart() is ['|' or '｜' or '-' or '–' or '—' or '»' or '·' or '•' or ':' or '：' or '#', ..])
            .Select(heading => Note(heading.Element, heading.Words, $"{RuleNames.Element}:h1", firstLine))
            .FirstOrDefault() ?? title;

    // Blogs link an article's date or title to the article.
    private static Noted<string>? Permanent(IHtmlDocument? page, int firstLine)
    {
        var links = page?.QuerySelectorAll("a[rel~=bookmark][href], h1 a[href], a[href] time, a[href]:has(time)") ?? Enumerable.Empty<IElement>();
        return links.Select(found => found.Closest("a")).OfType<IElement>()
            .Where(link => link.Closest("aside, nav, footer, li") is null && link.Closest("article, main, body") is not null)
            .Select(link => Note(link, link.GetAttribute("href") ?? "", RuleNames.PermanentLink, firstLine))
            .FirstOrDefault(address => address.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && new Uri(ArticleUrl.Parse(address.Value)?.Address ?? "http://x/").AbsolutePath != "/");
    }

    private static Noted<string>? Printed(IHtmlDocument? page, int firstLine) =>
        PrintedDates.Beside(page) is { } element ? Note(element, element.TextContent.Trim(), RuleNames.PrintedDate, firstLine) : null;

    private static Noted<string>? Canonical(IHtmlDocument? page, int firstLine) =>
        page?.QuerySelector("link[rel~=canonical]") is { } link && link.GetAttribute("href") is { } address
            ? Note(link, address, RuleNames.CanonicalLink, firstLine)
            : null;

    private static Noted<string>? Text(IHtmlDocument? page, string selector, int firstLine)
    {
        var element = page?.QuerySelector(selector);
        return element is not null && WordsOf(element) is { Length: > 0 } words ? Note(element, words, $"{RuleNames.Element}:{element.LocalName}", firstLine) : null;
    }

    private static string WordsOf(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static Noted<string> Note(IElement element, string value, string rule, int firstLine)
    {
        var line = firstLine + Math.Max(1, element.SourceReference?.Position.Line ?? 1) - 1;
        return new Noted<string>(value, rule, line, line + element.TextContent.AsSpan().Trim().Count('\n'));
    }

    // Some templates name the site's front page as canonical for every page; an address with a path is then the better one.
    private static Noted<string>? Address(params ReadOnlySpan<Noted<string>?> candidates)
    {
        Noted<string>? front = null;
        foreach (var candidate in candidates)
        {
            if (ArticleUrl.Parse(candidate?.Value) is { } url)
            {
                var uri = new Uri(url.Address);
                if (uri.PathAndQuery != "/")
                {
                    return candidate!.With(url.Address);
                }

                front ??= candidate!.With(url.Address);
            }
        }

        return front;
    }

    private static Noted<string>? Marked(IHtmlDocument? page, int firstLine)
    {
        var named = page?.QuerySelector("[itemprop~=datePublished]");
        var within = page?.QuerySelector("article") ?? page?.QuerySelector("main, [role=main]") ?? page?.Body;
        var time = named ?? within?.QuerySelectorAll("time[datetime]").FirstOrDefault(IsOfArticle);
        return time is null ? null
            : First(Enumerable.Select([time.GetAttribute("datetime"), time.GetAttribute("content"), time.TextContent],
                text => text is null ? null : Note(time, text, RuleNames.MarkedDate, firstLine)));
    }

    private static bool IsOfArticle(IElement time)
    {
        var marks = $"{time.ClassName} {time.GetAttribute("itemprop")}";
        return !marks.Contains("updat", StringComparison.OrdinalIgnoreCase)
            && !marks.Contains("modif", StringComparison.OrdinalIgnoreCase)
            && time.Closest("nav, aside, footer") is null
            && (time.Closest("a") is null || marks.Contains("publish", StringComparison.OrdinalIgnoreCase) || marks.Contains("entry-date", StringComparison.OrdinalIgnoreCase));
    }

    // Plug-ins print the instant of a post in UTC, pages in the time of their readers; the same instant with its offset says more.
    private static Noted<string>? Date(params IEnumerable<Noted<string>?> candidates)
    {
        var dates = candidates.Select(candidate => PrintedDate.Find(candidate)).OfType<Noted<string>>().ToList();
        return dates is not [var first, ..] ? null
            : dates.Find(date => IsUtc(first.Value) && !IsUtc(date.Value) && date.Value.Length > 16 && PrintedDate.FindInstant(date.Value) == PrintedDate.FindInstant(first.Value)) ?? first;
    }

    private static bool IsUtc(string date) => date.EndsWith('Z') || date.EndsWith("+00:00", StringComparison.Ordinal);

    private static Noted<string>? First(params IEnumerable<Noted<string>?> candidates) =>
        candidates.FirstOrDefault(candidate => !string.IsNullOrWhiteSpace(candidate?.Value)) is { } first ? first.With(first.Value.Trim()) : null;
}
