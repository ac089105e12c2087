using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>One article with its papers, links both ways, diagnostics and captures.</summary>
public sealed class ShowArticle(KnowledgeBaseContext db, OrganisationNames organisations)
{
    /// <summary>Null when there is no article of that id.</summary>
    public async Task<ArticleDetails?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var article = await FieldsAsync(id, cancellationToken);
        if (article is null)
        {
            return null;
        }

        var papers = await PapersAsPrinted.LoadAsync(db, organisations, id, cancellationToken);
        return article with
        {
            Papers = papers,
            Related = await Links.FromAsync(db, id, cancellationToken),
            RelatedFrom = await Links.ToAsync(db, id, cancellationToken),
            SamePaper = await SamePaperAsync(id, [.. papers.Select(paper => paper.Id)], cancellationToken),
            Diagnostics = await DiagnosticsAsync(article.CurrentCaptureId, cancellationToken),
            Captures = await CapturesAsync(id, cancellationToken),
        };
    }

    private async Task<ArticleDetails?> FieldsAsync(int id, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().Where(article => article.Id == id).Select(article => new
        {
            article.Id, article.Title, article.SourceUrl, article.Site, article.Lead, article.ThumbnailUrl, article.PublishedAsPrinted,
            article.BestDate, article.BestDateSource, article.CapturedUtc, article.Truncated, article.Form, article.Headings,
            article.ImageCount, article.Markdown, article.Html, article.CurrentCaptureId,
        }).SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : new ArticleDetails
        {
            Id = row.Id,
            Title = row.Title,
            SourceUrl = row.SourceUrl,
            Site = row.Site,
            Lead = row.Lead,
            ThumbnailUrl = row.ThumbnailUrl,
            PublishedAt = row.PublishedAsPrinted,
            BestDate = row.BestDate.NullIfEmpty(),
            BestDateSource = row.BestDateSource.Print(),
            CapturedAt = row.CapturedUtc,
            Truncated = row.Truncated,
            CaptureForm = row.Form,
            Headings = [.. row.Headings.Select(heading => new HeadingShown(heading.Level, heading.Text, heading.Anchor))],
            ImageCount = row.ImageCount,
            Markdown = row.Markdown,
            Html = row.Html,
            CurrentCaptureId = row.CurrentCaptureId,
        };
    }

    private async Task<IReadOnlyList<SamePaper>> SamePaperAsync(int id, List<int> papers, CancellationToken cancellationToken)
    {
        var rows = await db.ArticlePapers.AsNoTracking().Where(mention => papers.Contains(mention.PaperId) && mention.ArticleId != id)
            .OrderByDescending(mention => mention.Article!.BestDate).ThenBy(mention => mention.ArticleId).ThenBy(mention => mention.PaperId)
            .Select(mention => new { mention.ArticleId, mention.PaperId, mention.Article!.Title, mention.Article.Site, mention.Article.BestDate, mention.Article.Lead })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SamePaper(row.ArticleId, row.PaperId, row.Title, row.Site, row.BestDate.NullIfEmpty(), row.Lead)).Distinct()];
    }

    private async Task<IReadOnlyList<DiagnosticShown>> DiagnosticsAsync(int capture, CancellationToken cancellationToken)
    {
        var rows = await db.Diagnostics.AsNoTracking().Where(diagnostic => diagnostic.CaptureId == capture)
            .OrderBy(diagnostic => diagnostic.FirstLine).ThenBy(diagnostic => diagnostic.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => DiagnosticShown.Of(row.Code, row.Severity, row.Detail, row.FirstLine, row.LastLine))];
    }

    private async Task<IReadOnlyList<CaptureShown>> CapturesAsync(int id, CancellationToken cancellationToken)
    {
        var rows = await db.Captures.AsNoTracking().Where(capture => capture.ArticleId == id).OrderBy(capture => capture.Id)
            .Select(capture => new { capture.Id, capture.FileName, capture.Status, capture.ReceivedUtc, capture.ContentHash })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CaptureShown(row.Id, row.FileName, row.Status.Print(), row.ReceivedUtc, row.ContentHash))];
    }
}
