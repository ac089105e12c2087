using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Where the links of an article's text lead today, and which of them the text lists as related.</summary>
internal sealed class LinksOfText
{
    // Each brings some hundred bytes; a reader of a thousand links looks at the first.
    private const int MostPreviews = 60;

    private readonly int article;
    private readonly Func<string?, string?, string> originOf;
    private readonly Dictionary<string, Captured> byKey;
    private readonly Dictionary<int, Captured> byId;
    private readonly Dictionary<string, Queue<Link>> related;
    private int previews;

    private LinksOfText(int article, Func<string?, string?, string> originOf, List<Captured> captured, Dictionary<string, Queue<Link>> related)
    {
        (this.article, this.originOf, this.related) = (article, originOf, related);
        (byKey, byId) = (captured.ToDictionary(one => one.Key), captured.ToDictionary(one => one.Id));
    }

    /// <param name="article">The article whose text it is.</param>
    /// <param name="originOf">Writes date and site of an article as the page does.</param>
    public static async Task<LinksOfText> LoadAsync(
        KnowledgeBaseContext db, ArticleDetails article, ArticleHtml html, Func<string?, string?, string> originOf, CancellationToken cancellationToken)
    {
        var keys = html.Addresses().Select(KeyOf).OfType<string>().ToHashSet();
        var ids = article.Related.Select(link => link.ArticleId).OfType<int>().ToHashSet();
        var captured = keys.Count == 0 ? [] : await db.Articles.AsNoTracking().Where(one => keys.Contains(one.Key) || ids.Contains(one.Id))
            .Select(one => new Captured(one.Key, one.Id, one.Lead, one.Site, one.BestDate)).ToListAsync(cancellationToken);
        var related = article.Related.GroupBy(link => KeyOf(link.TargetUrl)).Where(same => same.Key is not null);
        return new LinksOfText(article.Id, originOf, captured, related.ToDictionary(same => same.Key!, same => new Queue<Link>(same)));
    }

    /// <summary>The target of the next link of the text; to be asked in the order of the text, for an address may be mentioned first and listed later.</summary>
    public LinkTarget Next(string address)
    {
        if (KeyOf(address) is not { } key)
        {
            return new LinkTarget.Outside();
        }

        var link = related.TryGetValue(key, out var links) ? links.Count > 1 ? links.Dequeue() : links.Peek() : null;
        var isCard = link is not null && link.Kind != RelatedLinkKind.Inline.Print();
        return CapturedAt(key, link) is { } found ? new LinkTarget.Inside($"/articles/{found.Id}", PreviewOf(found), isCard)
            : link?.UncapturedId is { } target ? new LinkTarget.Uncaptured($"/uncaptured/{target}", isCard)
            : new LinkTarget.Outside();
    }

    // An article that was joined to another is found by the link alone.
    private Captured? CapturedAt(string key, Link? link) => (link?.ArticleId is { } id ? byId.GetValueOrDefault(id) : null) ?? byKey.GetValueOrDefault(key);

    private LinkPreview? PreviewOf(Captured found) =>
        found.Id != article && found.Lead.Length > 0 && previews++ < MostPreviews ? new LinkPreview(originOf(found.BestDate.NullIfEmpty(), found.Site), found.Lead) : null;

    private static string? KeyOf(string? address) => ArticleUrl.Parse(address)?.Key;

    private sealed record Captured(string Key, int Id, string Lead, string? Site, string BestDate);
}
