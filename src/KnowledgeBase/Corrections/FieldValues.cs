using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>The fields of each kind as the library has them, in the order of <see cref="CorrectableField.Of"/>.</summary>
internal static class FieldValues
{
    public static async Task<IReadOnlyList<FieldShown>> OfAsync(KnowledgeBaseContext db, CorrectionSubject of, int id, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => await OfArticleAsync(db, id, cancellationToken),
        CorrectionSubject.Paper => await OfPaperAsync(db, id, cancellationToken),
        CorrectionSubject.Author => [Field(CorrectableField.Name, await db.Authors.Where(one => one.Id == id).Select(one => one.Name).SingleAsync(cancellationToken))],
        _ => [Field(CorrectableField.Name, await db.Affiliations.Where(one => one.Id == id).Select(one => one.Name).SingleAsync(cancellationToken))],
    };

    public static FieldShown Field(string name, params IReadOnlyList<string> values) => new(name, values);

    public static string Flag(bool value) => value ? "true" : "false";

    private static async Task<IReadOnlyList<FieldShown>> OfArticleAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Where(one => one.Id == id).Select(one => new { one.Title, one.BestDate, one.Truncated, one.Lead }).SingleAsync(cancellationToken);
        return
        [
            Field(CorrectableField.Title, article.Title),
            Field(CorrectableField.BestDate, article.BestDate),
            Field(CorrectableField.Truncated, Flag(article.Truncated)),
            Field(CorrectableField.Lead, article.Lead),
        ];
    }

    private static async Task<IReadOnlyList<FieldShown>> OfPaperAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var paper = await db.Papers.Where(one => one.Id == id).Select(one => new { one.Title, one.IssuedOn }).SingleAsync(cancellationToken);
        var authors = await db.Authorships.Where(row => row.PaperId == id).OrderBy(row => row.Position).Select(row => row.PrintedName).ToListAsync(cancellationToken);
        var affiliations = await db.PaperAffiliations.Where(row => row.PaperId == id).OrderBy(row => row.Position).Select(row => row.PrintedName).ToListAsync(cancellationToken);
        return
        [
            Field(CorrectableField.Title, paper.Title),
            Field(CorrectableField.Authors, authors),
            Field(CorrectableField.Affiliations, affiliations),
            Field(CorrectableField.IssuedOn, paper.IssuedOn ?? ""),
        ];
    }
}
