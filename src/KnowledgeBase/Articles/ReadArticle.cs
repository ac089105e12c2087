using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Articles;

/// <summary>The text of an article as a reader sees it today, and the articles before and after it by date.</summary>
public sealed record ArticleReading(SafeHtml Body, Titled? Older, Titled? Newer);

/// <summary>What a page adds to a text, in the reader's language.</summary>
/// <param name="OriginOf">Writes date (<c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or null) and site of a linked article in one line.</param>
public sealed record ReadingWords(BodyWords Body, Func<string?, string?, string> OriginOf);

/// <summary>Renders an article's text with every link leading where it leads today.</summary>
public sealed class ReadArticle(KnowledgeBaseContext db, IOptions<KnowledgeBaseOptions> options)
{
    public async Task<ArticleReading> RunAsync(ArticleDetails article, ReadingWords words, CancellationToken cancellationToken)
    {
        var html = new ArticleHtml(article.Html);
        var links = await LinksOfText.LoadAsync(db, article, html, words.OriginOf, cancellationToken);
        var pictures = html.PictureNames().Count == 0 ? [] : await CapturePictures.ByNameAsync(db, article.CurrentCaptureId, cancellationToken);
        var body = html.Resolve(
            links.Next,
            name => PictureName.Key(name) is { } key ? pictures.GetValueOrDefault(key) : null,
            new BodyStyle(options.Value.Images == RemotePictures.Original, words.Body));
        var (older, newer) = await NeighboursAsync(article.Id, article.BestDate ?? "", cancellationToken);
        return new ArticleReading(body, older, newer);
    }

    private async Task<(Titled? Older, Titled? Newer)> NeighboursAsync(int id, string date, CancellationToken cancellationToken)
    {
        var articles = db.Articles.AsNoTracking();
        var older = articles.Where(article => article.BestDate.CompareTo(date) < 0 || (article.BestDate == date && article.Id < id))
            .OrderByDescending(article => article.BestDate).ThenByDescending(article => article.Id)
            .Select(article => new { IsNewer = false, article.Id, article.Title }).Take(1);
        var newer = articles.Where(article => article.BestDate.CompareTo(date) > 0 || (article.BestDate == date && article.Id > id))
            .OrderBy(article => article.BestDate).ThenBy(article => article.Id)
            .Select(article => new { IsNewer = true, article.Id, article.Title }).Take(1);
        var both = (await older.Concat(newer).ToListAsync(cancellationToken)).ToLookup(one => one.IsNewer, one => new Titled(one.Id, one.Title));
        return (both[false].SingleOrDefault(), both[true].SingleOrDefault());
    }
}
