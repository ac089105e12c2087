using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections.Sheets;

/// <summary>Rows about an article.</summary>
internal static class ArticleSheet
{
    private const int MostValues = 200;

    public static async Task<IReadOnlyList<SheetRow>> RowsAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == id)
            .Select(one => new { one.Title, one.SourceUrl, one.BestDate, one.PublishedAsPrinted, one.Site, one.Truncated, one.Tags, one.Lead }).SingleAsync(cancellationToken);
        var papers = await db.ArticlePapers.Where(mention => mention.ArticleId == id).OrderBy(mention => mention.Position)
            .Select(mention => new { mention.PaperId, mention.Paper!.Title }).ToListAsync(cancellationToken);
        var links = await db.RelatedLinks.Where(link => link.ArticleId == id).OrderBy(link => link.Position).Select(link => new { link.LinkText, link.TargetUrl }).ToListAsync(cancellationToken);
        var linkedFrom = db.RelatedLinks.Where(link => link.TargetArticleId == id);
        var linking = await linkedFrom.OrderBy(link => link.ArticleId).ThenBy(link => link.Position).Take(MostValues)
            .Select(link => new { link.ArticleId, link.Article!.Title }).ToListAsync(cancellationToken);
        var captures = await db.Captures.Where(capture => capture.ArticleId == id).OrderBy(capture => capture.Id).Select(capture => new { capture.Id, capture.FileName }).ToListAsync(cancellationToken);
        return
        [
            SheetRow.OfText(SheetField.Title, article.Title),
            SheetRow.Of(SheetField.Address, article.SourceUrl is { } address ? [new SheetValue(address, address)] : []),
            SheetRow.OfText(SheetField.Date, article.BestDate),
            SheetRow.OfText(SheetField.Published, article.PublishedAsPrinted),
            SheetRow.OfText(SheetField.Site, article.Site),
            SheetRow.OfText(SheetField.Truncated, article.Truncated ? "true" : "false"),
            SheetRow.Of(SheetField.Papers, [.. papers.Select(row => new SheetValue(row.Title, $"/papers/{row.PaperId}"))]),
            SheetRow.OfTexts(SheetField.Tags, article.Tags),
            SheetRow.Of(SheetField.Related, [.. links.Select(row => new SheetValue(row.LinkText, row.TargetUrl))]),
            SheetRow.OfText(SheetField.Lead, article.Lead),
            new SheetRow(SheetField.LinkedFrom, [.. linking.Select(row => new SheetValue(row.Title, $"/articles/{row.ArticleId}"))], await linkedFrom.CountAsync(cancellationToken)),
            SheetRow.Of(SheetField.Captures, [.. captures.Select(row => new SheetValue(row.FileName, $"/admin/captures/{row.Id}"))]),
        ];
    }
}
