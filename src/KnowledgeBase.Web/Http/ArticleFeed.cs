using System.Globalization;
using System.Xml.Linq;
using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Http;

/// <summary>The article list as an Atom feed (RFC 4287), searched and filtered as the page is, newest first.</summary>
internal static class ArticleFeed
{
    public const string Path = "/feed.atom";

    private const string ContentType = "application/atom+xml; charset=utf-8";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapFeed(this IEndpointRouteBuilder app) => app.MapGet(Path, async (
        [AsParameters] ArticleListQuery query, ListArticles list, Texts texts, HttpRequest request, CancellationToken cancellationToken) =>
    {
        var articles = await list.RunAsync(query.ToInput() with { Sort = ArticleSort.Newest }, cancellationToken);
        var feed = Feed(articles, query, texts, $"{request.Scheme}://{request.Host}");
        return TypedResults.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n", ContentType);
    }).RequireAuthorization(Policies.Read).ExcludeFromDescription();

    private static XElement Feed(Found<ArticleSummary> articles, ArticleListQuery query, Texts texts, string host)
    {
        var entries = articles.Items.Select(article => Entry(article, host)).ToList();
        return new XElement(Atom + "feed",
            new XElement(Atom + "id", host + query.Url(Path).With("sort", null)),
            new XElement(Atom + "title", Clean(string.IsNullOrWhiteSpace(query.Q) ? texts["論文知識ベース"] : texts["「{0}」の検索結果", query.Q])),
            new XElement(Atom + "updated", entries.Select(entry => (string)entry.Element(Atom + "updated")!).Append(Instant(DateTime.UnixEpoch)).Max(StringComparer.Ordinal)),
            new XElement(Atom + "author", new XElement(Atom + "name", texts["論文知識ベース"])),
            Link("self", host + query.Url(Path).With("sort", null), "application/atom+xml"), Link("alternate", host + query.Url("/").With("sort", null), "text/html"), entries);
    }

    private static XElement Entry(ArticleSummary article, string host)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"{host}/articles/{article.Id}");
        return new XElement(Atom + "entry",
            new XElement(Atom + "id", url),
            new XElement(Atom + "title", Clean(article.Title)),
            new XElement(Atom + "updated", Instant(article.CapturedAt ?? Day(article.BestDate))),
            article.BestDate is null ? null : new XElement(Atom + "published", Instant(Day(article.BestDate))),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(article.Site ?? "-"))),
            Link("alternate", url, "text/html"),
            article.SourceUrl is null ? null : Link("related", Clean(article.SourceUrl), null),
            new XElement(Atom + "summary", Clean(article.Lead)));
    }

    private static XElement Link(string relation, string url, string? type) => new(Atom + "link",
        new XAttribute("rel", relation), new XAttribute("href", url), type is null ? null : new XAttribute("type", type));

    private static DateTime Day(string? date) =>
        DateTime.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
            ? day : DateTime.UnixEpoch;

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML 1.0 has no place for control characters and lone surrogates, however they are escaped.
    private static string Clean(string text) => string.Concat(Folding.WellFormed(text).Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
