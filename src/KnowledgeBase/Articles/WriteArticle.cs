using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>The text an article is to have.</summary>
/// <param name="Article">The article as it stands, tracked; null when it is new.</param>
/// <param name="Key">Its key: that of the capture, or of the article which that counts as.</param>
public sealed record WriteArticleInput(Article? Article, string Key, int CaptureId, PreparedCapture Prepared);

/// <param name="LinksHealed">Links of other articles that waited for this one.</param>
public sealed record WrittenArticle(Article Article, int LinksHealed);

/// <summary>Writes an article from its current capture: fields, papers, links out, and the links in that were waiting for it.</summary>
public sealed class WriteArticle(KnowledgeBaseContext db, AssignPapers assignPapers, ActiveCorrections corrections, TimeProvider clock)
{
    /// <summary>Runs within the caller's transaction; saves.</summary>
    public async Task<WrittenArticle> RunAsync(WriteArticleInput input, CancellationToken cancellationToken)
    {
        var about = await corrections.AboutAsync(CorrectionSubject.Article, [input.Key], cancellationToken);
        var read = CorrectedReading.Of(input.Prepared.Article, input.Key, about);
        var article = input.Article ?? db.Articles.Add(await NewArticleAsync(input, cancellationToken)).Entity;
        Fill(article, input, read);
        article.ThumbnailUrl ??= await FirstPictureAsync(input, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await assignPapers.RunAsync(article, [.. read.Papers.Select((paper, i) => Mention(article, paper, i))], cancellationToken);
        var healed = await LinkAsync(article, read.Related, cancellationToken);
        await IndexArticles.RunAsync(db, [article.Id], cancellationToken);
        return new WrittenArticle(article, healed);
    }

    // What was joined to another article and is parted again is not new: it gets its former address back.
    private async Task<Article> NewArticleAsync(WriteArticleInput input, CancellationToken cancellationToken)
    {
        var former = (await RetiredIds.ReviveAsync(db, CorrectionSubject.Article, [input.Key], cancellationToken)).GetValueOrDefault(input.Key);
        return new Article
        {
            Id = former,
            Key = input.Key,
            Title = input.Prepared.Article.Title,
            TitleKey = "",
            Form = input.Prepared.Article.Form,
            Markdown = "",
            Html = "",
            PlainText = "",
            AddedUtc = former == 0 ? clock.GetUtcNow().UtcDateTime
                : await db.Captures.Where(capture => capture.Id == input.CaptureId).Select(capture => capture.ReceivedUtc).SingleAsync(cancellationToken),
        };
    }

    private static void Fill(Article article, WriteArticleInput input, ExtractedArticle read)
    {
        article.CurrentCaptureId = input.CaptureId;
        article.SourceUrl = read.Source?.Address;
        article.Site = read.Site;
        article.Title = read.Title;
        article.TitleKey = TitleKey.Of(read.Title);
        article.Lead = read.Lead;
        article.ThumbnailUrl = read.ThumbnailUrl;
        article.PublishedAsPrinted = read.Published;
        article.BestDate = read.BestDate;
        article.BestDateSource = read.BestDateSource;
        article.CapturedUtc = read.CapturedUtc;
        article.Truncated = read.Truncated;
        article.Form = read.Form;
        article.ImageCount = read.ImageCount;
        article.Markdown = read.Markdown;
        article.Html = input.Prepared.Html.Stored;
        article.PlainText = input.Prepared.PlainText;
        article.Headings = [.. input.Prepared.Headings];
        article.Tags = [.. read.Tags];
    }

    private async Task<string?> FirstPictureAsync(WriteArticleInput input, CancellationToken cancellationToken)
    {
        var names = input.Prepared.Html.PictureNames().Select(PictureName.Key).OfType<string>().ToList();
        var shown = names.Count == 0 ? [] : await CapturePictures.ByNameAsync(db, input.CaptureId, cancellationToken);
        return names.Select(shown.GetValueOrDefault).FirstOrDefault(path => path is not null);
    }

    private static ArticlePaper Mention(Article article, ExtractedPaper paper, int position) => new()
    {
        ArticleId = article.Id,
        Position = position,
        Title = paper.Title,
        TitleKey = TitleKey.Of(paper.Title),
        Authors = [.. paper.Authors],
        AuthorsTruncated = paper.AuthorsTruncated,
        Affiliations = [.. paper.Affiliations],
        ArxivId = paper.Arxiv?.Value,
        ArxivVersion = paper.Arxiv?.Version,
        Doi = paper.Doi?.Printed,
        PublishedOn = paper.PublishedOn,
        Identifiers = PaperIds.From(paper.Arxiv, paper.Doi),
        Urls = [.. paper.Urls],
        Links = [.. paper.Links.Select(link => new PrintedLink { Label = link.Label, Url = link.Url })],
        FirstLine = paper.FirstLine,
        LastLine = paper.LastLine,
    };

    private async Task<int> LinkAsync(Article article, IReadOnlyList<ExtractedLink> links, CancellationToken cancellationToken)
    {
        var keys = await corrections.CountingAsAsync(CorrectionSubject.Article, article.Key, cancellationToken);
        var concerned = db.RelatedLinks.Where(link => link.ArticleId == article.Id || keys.Contains(link.TargetKey));
        var before = await LinkCounts.TargetsAsync(concerned, cancellationToken);
        await ReplaceLinksAsync(article, links, cancellationToken);
        var healed = await HealAsync(article, keys, cancellationToken);
        await LinkCounts.RefreshAsync(db, [article.Id, .. before, .. await LinkCounts.TargetsAsync(concerned, cancellationToken)], cancellationToken);
        return healed;
    }

    private async Task ReplaceLinksAsync(Article article, IReadOnlyList<ExtractedLink> links, CancellationToken cancellationToken)
    {
        await db.RelatedLinks.Where(link => link.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        var counting = await corrections.CanonicalAsync(CorrectionSubject.Article, [.. links.Select(link => link.Target.Key)], cancellationToken);
        var keys = counting.Values.Distinct().ToList();
        var captured = await db.Articles.Where(other => keys.Contains(other.Key)).Select(other => new { other.Key, other.Id })
            .ToDictionaryAsync(other => other.Key, other => other.Id, cancellationToken);
        db.RelatedLinks.AddRange(links.Select((link, i) => new RelatedLink
        {
            ArticleId = article.Id,
            Position = i,
            Kind = link.Kind,
            TargetUrl = link.Target.Address,
            TargetKey = link.Target.Key,
            TargetArticleId = captured.TryGetValue(counting[link.Target.Key], out var id) ? id : null,
            LinkText = link.Text,
            Section = link.Section,
            Sentence = link.Sentence,
            Line = link.Line,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    // Links that were waiting for it, and those that no longer mean it.
    private async Task<int> HealAsync(Article article, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        await db.RelatedLinks.Where(link => link.TargetArticleId == article.Id && !keys.Contains(link.TargetKey))
            .ExecuteUpdateAsync(link => link.SetProperty(one => one.TargetArticleId, (int?)null), cancellationToken);
        var waiting = await db.RelatedLinks.CountAsync(link => keys.Contains(link.TargetKey) && link.TargetArticleId == null && link.ArticleId != article.Id, cancellationToken);
        await db.RelatedLinks.Where(link => keys.Contains(link.TargetKey) && link.TargetArticleId != article.Id)
            .ExecuteUpdateAsync(link => link.SetProperty(one => one.TargetArticleId, article.Id), cancellationToken);
        return waiting;
    }
}
