using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections.Sheets;

/// <summary>Rows about an author or an affiliation.</summary>
internal static class NameSheets
{
    private const int MostValues = 200;

    public static async Task<IReadOnlyList<SheetRow>> OfAuthorAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var name = await db.Authors.Where(one => one.Id == id).Select(one => one.Name).SingleAsync(cancellationToken);
        var printed = await db.Authorships.Where(row => row.AuthorId == id).Select(row => row.PrintedName).Distinct().ToListAsync(cancellationToken);
        var papers = db.Authorships.Where(row => row.AuthorId == id).Select(row => row.PaperId);
        return
        [
            SheetRow.OfText(SheetField.Name, name),
            SheetRow.OfTexts(SheetField.Spellings, printed.Order(StringComparer.Ordinal)),
            await PapersAsync(db, papers, cancellationToken),
            await YearsAsync(db, papers, cancellationToken),
            Counted(SheetField.CoAuthors, "authors", await OnPapers.AuthorsAsync(db, papers, except: id, MostValues, cancellationToken)),
            Counted(SheetField.Affiliations, "affiliations", await OnPapers.AffiliationsAsync(db, papers, except: 0, MostValues, cancellationToken)),
        ];
    }

    public static async Task<IReadOnlyList<SheetRow>> OfAffiliationAsync(KnowledgeBaseContext db, OrganisationNames organisations, int id, CancellationToken cancellationToken)
    {
        var affiliation = await db.Affiliations.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        var printed = await db.PaperAffiliations.Where(row => row.AffiliationId == id).Select(row => row.PrintedName).Distinct().ToListAsync(cancellationToken);
        var papers = db.PaperAffiliations.Where(row => row.AffiliationId == id).Select(row => row.PaperId);
        return
        [
            SheetRow.OfText(SheetField.Name, affiliation.Name),
            SheetRow.OfTexts(SheetField.Spellings, printed.Order(StringComparer.Ordinal)),
            SheetRow.OfTexts(SheetField.OtherNames, organisations.NamesOf(affiliation.NameKey).Except(printed)),
            await PapersAsync(db, papers, cancellationToken),
            await YearsAsync(db, papers, cancellationToken),
            Counted(SheetField.Authors, "authors", await OnPapers.AuthorsAsync(db, papers, except: 0, MostValues, cancellationToken)),
        ];
    }

    private static async Task<SheetRow> PapersAsync(KnowledgeBaseContext db, IQueryable<int> papers, CancellationToken cancellationToken)
    {
        var found = db.Papers.AsNoTracking().Where(paper => papers.Contains(paper.Id));
        var rows = await found.OrderByDescending(paper => paper.IssuedOn).ThenBy(paper => paper.Id).Take(MostValues)
            .Select(paper => new { paper.Id, paper.Title }).ToListAsync(cancellationToken);
        return new SheetRow(SheetField.Papers, [.. rows.Select(row => new SheetValue(row.Title, $"/papers/{row.Id}"))], await found.CountAsync(cancellationToken));
    }

    private static async Task<SheetRow> YearsAsync(KnowledgeBaseContext db, IQueryable<int> papers, CancellationToken cancellationToken) =>
        SheetRow.Of(SheetField.Years, [.. (await OnPapers.YearsAsync(db, papers, cancellationToken)).Where(year => year.Year is not null)
            .Select(year => new SheetValue(year.Year!, Count: year.Count))]);

    private static SheetRow Counted(SheetField field, string folder, IReadOnlyList<NamedSummary> names) =>
        SheetRow.Of(field, [.. names.Select(name => new SheetValue(name.Name, $"/{folder}/{name.Id}", name.PaperCount))]);
}
