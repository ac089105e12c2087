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
    private readonly Dictionary<string, Captured> captured;
    private readonly Dictionary<string, Queue<Linked>> related;
    private int previews;

    private LinksOfText(int article, Func<string?, string?, string> originOf, Dictionary<string, Captured> captured, Dictionary<string, Queue<Linked>> related) =>
        (this.article, this.originOf, this.captured, this.related) = (article, originOf, captured, related);

    /// <param name="article">Id of the article whose text it is.</param>
    /// <param name="originOf">Writes date and site of an article as the page does.</param>
    public static async Task<LinksOfText> LoadAsync(
        KnowledgeBaseContext db, int article, ArticleHtml html, Func<string?, string?, string> originOf, CancellationToken cancellationToken)
    {
        var keys = html.Addresses().Select(KeyOf).OfType<string>().ToHashSet();
        var captured = await db.Articles.AsNoTracking().Where(one => keys.Contains(one.Key))
            .Select(one => new Captured(one.Key, one.Id, one.Lead, one.Site, one.BestDate)).ToDictionaryAsync(one => one.Key, cancellationToken);
        var related = await db.RelatedLinks.AsNoTracking().Where(link => link.ArticleId == article).OrderBy(link => link.Position)
            .Select(link => new Linked(link.TargetKey, link.TargetId, link.Kind)).ToListAsync(cancellationToken);
        return new LinksOfText(article, originOf, captured, related.GroupBy(link => link.Key).ToDictionary(same => same.Key, same => new Queue<Linked>(same)));
    }

    /// <summary>The target of the next link of the text; to be asked in the order of the text, for an address may be mentioned first and listed later.</summary>
    public LinkTarget Next(string address)
    {
        if (KeyOf(address) is not { } key)
        {
            return new LinkTarget.Outside();
        }

        var link = related.TryGetValue(key, out var links) ? links.Count > 1 ? links.Dequeue() : links.Peek() : null;
        var isCard = link is { Kind: not RelatedLinkKind.Inline };
        return captured.TryGetValue(key, out var found) ? new LinkTarget.Inside($"/articles/{found.Id}", PreviewOf(found), isCard)
            : link is not null ? new LinkTarget.Uncaptured($"/uncaptured/{link.TargetId}", isCard)
            : new LinkTarget.Outside();
    }

    private LinkPreview? PreviewOf(Captured found) =>
        found.Id != article && found.Lead.Length > 0 && previews++ < MostPreviews ? new LinkPreview(originOf(found.BestDate.NullIfEmpty(), found.Site), found.Lead) : null;

    private static string? KeyOf(string address) => ArticleUrl.Parse(address)?.Key;

    private sealed record Captured(string Key, int Id, string Lead, string? Site, string BestDate);

    private sealed record Linked(string Key, string TargetId, RelatedLinkKind Kind);
}
