using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections.Sheets;

/// <summary>Rows about a paper.</summary>
internal static class PaperSheet
{
    public static async Task<IReadOnlyList<SheetRow>> RowsAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var paper = await db.Papers.AsNoTracking().Include(one => one.Identifiers).Include(one => one.Links).AsSplitQuery().SingleAsync(one => one.Id == id, cancellationToken);
        var authors = await db.Authorships.Where(row => row.PaperId == id).OrderBy(row => row.Position).Select(row => new { row.PrintedName, row.AuthorId }).ToListAsync(cancellationToken);
        var affiliations = await db.PaperAffiliations.Where(row => row.PaperId == id).OrderBy(row => row.Position)
            .Select(row => new { row.PrintedName, row.AffiliationId }).ToListAsync(cancellationToken);
        var articles = await db.ArticlePapers.Where(mention => mention.PaperId == id).Select(mention => new { mention.ArticleId, mention.Article!.Title, mention.Article.BestDate })
            .Distinct().OrderBy(row => row.BestDate).ThenBy(row => row.ArticleId).ToListAsync(cancellationToken);
        return
        [
            SheetRow.OfText(SheetField.Title, paper.Title),
            SheetRow.OfTexts(SheetField.Identifiers, paper.Identifiers.Select(one => $"{one.Scheme}:{one.Value}").Order(StringComparer.Ordinal)),
            SheetRow.Of(SheetField.Authors, [.. authors.Select(row => new SheetValue(row.PrintedName, $"/authors/{row.AuthorId}"))]),
            SheetRow.Of(SheetField.Affiliations, [.. affiliations.Select(row => new SheetValue(row.PrintedName, $"/affiliations/{row.AffiliationId}"))]),
            SheetRow.OfText(SheetField.Date, paper.IssuedOn),
            SheetRow.Of(SheetField.Articles, [.. articles.Select(row => new SheetValue(row.Title, $"/articles/{row.ArticleId}"))]),
            SheetRow.Of(SheetField.Links, [.. paper.Links.OrderBy(link => link.Position).Select(link => new SheetValue($"{link.Label} {link.Url}", link.Url))]),
        ];
    }
}
