using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>The text of an article as a reader sees it today, and the articles before and after it by date.</summary>
public sealed record ArticleReading(SafeHtml Body, Titled? Older, Titled? Newer);

/// <summary>Renders an article's text with every link leading where it leads today.</summary>
public sealed class ReadArticle(KnowledgeBaseContext db)
{
    /// <summary>Null when there is no article of that id.</summary>
    public async Task<ArticleReading?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().Where(article => article.Id == id)
            .Select(article => new { article.Html, article.BestDate, article.CurrentCaptureId }).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var html = new ArticleHtml(row.Html);
        var targets = await TargetsAsync(id, html, cancellationToken);
        var pictures = await CapturePictures.ByNameAsync(db, row.CurrentCaptureId, cancellationToken);
        var (older, newer) = await NeighboursAsync(id, row.BestDate, cancellationToken);
        return new ArticleReading(html.Resolve(address => TargetOf(address, targets), name => PictureName.Key(name) is { } key ? pictures.GetValueOrDefault(key) : null), older, newer);
    }

    /// <summary>By key of address: the captured article, or null where a related link leads to an uncaptured one.</summary>
    private async Task<Dictionary<string, int?>> TargetsAsync(int id, ArticleHtml html, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>();
        html.Resolve(address => Collected(address, keys));
        var related = await db.RelatedLinks.Where(link => link.ArticleId == id && link.TargetArticleId == null)
            .Select(link => link.TargetKey).Distinct().ToListAsync(cancellationToken);
        var captured = await db.Articles.Where(article => keys.Contains(article.Key))
            .Select(article => new { article.Key, article.Id }).ToListAsync(cancellationToken);
        var targets = related.ToDictionary(key => key, _ => (int?)null);
        captured.ForEach(article => targets[article.Key] = article.Id);
        return targets;
    }

    private static LinkTarget.Outside Collected(string address, HashSet<string> keys)
    {
        if (ArticleUrl.Parse(address) is { } url)
        {
            keys.Add(url.Key);
        }

        return new LinkTarget.Outside();
    }

    private static LinkTarget TargetOf(string address, Dictionary<string, int?> targets) =>
        ArticleUrl.Parse(address) is { } url && targets.TryGetValue(url.Key, out var article)
            ? article is { } found ? new LinkTarget.Inside($"/articles/{found}") : new LinkTarget.Uncaptured()
            : new LinkTarget.Outside();

    private async Task<(Titled? Older, Titled? Newer)> NeighboursAsync(int id, string date, CancellationToken cancellationToken)
    {
        var articles = db.Articles.AsNoTracking();
        var older = await articles.Where(article => article.BestDate.CompareTo(date) < 0 || (article.BestDate == date && article.Id < id))
            .OrderByDescending(article => article.BestDate).ThenByDescending(article => article.Id)
            .Select(article => new Titled(article.Id, article.Title)).FirstOrDefaultAsync(cancellationToken);
        var newer = await articles.Where(article => article.BestDate.CompareTo(date) > 0 || (article.BestDate == date && article.Id > id))
            .OrderBy(article => article.BestDate).ThenBy(article => article.Id)
            .Select(article => new Titled(article.Id, article.Title)).FirstOrDefaultAsync(cancellationToken);
        return (older, newer);
    }
}
