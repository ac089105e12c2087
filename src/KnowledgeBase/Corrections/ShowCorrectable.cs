using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>A field as it stands in the library, after corrections.</summary>
/// <param name="Name">As the API names it.</param>
/// <param name="Values">One value, or a list of names.</param>
/// <param name="LockedBy">The correction that holds it; null while captures say what it is.</param>
public sealed record FieldShown(string Name, IReadOnlyList<string> Values, int? LockedBy);

/// <summary>What can be put right about one thing.</summary>
/// <param name="Key">What corrections name it by.</param>
/// <param name="Parts">What it was put together from; fewer than two cannot be split.</param>
/// <param name="Corrections">Those that hold, newest first.</param>
public sealed record Correctable(
    CorrectionSubject Of, int Id, string Key, string Label, IReadOnlyList<FieldShown> Fields, IReadOnlyList<PartShown> Parts, IReadOnlyList<CorrectionShown> Corrections);

/// <summary>Shows what can be put right about an article, paper, author or affiliation.</summary>
public sealed class ShowCorrectable(KnowledgeBaseContext db, ActiveCorrections active, ListParts parts)
{
    /// <summary>Null when there is none of that id.</summary>
    public async Task<Correctable?> RunAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        if (await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is not { } key)
        {
            return null;
        }

        var about = await active.AboutAsync(of, [key], cancellationToken);
        var locks = about.Where(one => one.Kind == CorrectionKind.Field && one.Subject == key).GroupBy(one => one.Field!).ToDictionary(group => group.Key, group => group.Last().Id);
        var fields = (await FieldsAsync(of, id, cancellationToken)).Select(field => field with { LockedBy = locks.TryGetValue(field.Name, out var by) ? by : null }).ToList();
        return new Correctable(of, id, key, fields[0].Values[0], fields, await parts.RunAsync(of, id, cancellationToken), [.. about.Reverse().Select(CorrectionShown.From)]);
    }

    private async Task<IReadOnlyList<FieldShown>> FieldsAsync(CorrectionSubject of, int id, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => await OfArticleAsync(id, cancellationToken),
        CorrectionSubject.Paper => await OfPaperAsync(id, cancellationToken),
        CorrectionSubject.Author => [Field(CorrectableField.Name, await db.Authors.Where(one => one.Id == id).Select(one => one.Name).SingleAsync(cancellationToken))],
        _ => [Field(CorrectableField.Name, await db.Affiliations.Where(one => one.Id == id).Select(one => one.Name).SingleAsync(cancellationToken))],
    };

    private async Task<IReadOnlyList<FieldShown>> OfArticleAsync(int id, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Where(one => one.Id == id).Select(one => new { one.Title, one.BestDate, one.Truncated }).SingleAsync(cancellationToken);
        return [Field(CorrectableField.Title, article.Title), Field(CorrectableField.BestDate, article.BestDate), Field(CorrectableField.Truncated, article.Truncated ? "true" : "false")];
    }

    private async Task<IReadOnlyList<FieldShown>> OfPaperAsync(int id, CancellationToken cancellationToken)
    {
        var paper = await db.Papers.Where(one => one.Id == id).Select(one => new { one.Title, one.IssuedOn }).SingleAsync(cancellationToken);
        var authors = await db.Authorships.Where(row => row.PaperId == id).OrderBy(row => row.Position).Select(row => row.PrintedName).ToListAsync(cancellationToken);
        var affiliations = await db.PaperAffiliations.Where(row => row.PaperId == id).OrderBy(row => row.Position).Select(row => row.PrintedName).ToListAsync(cancellationToken);
        return
        [
            Field(CorrectableField.Title, paper.Title),
            Field(CorrectableField.Authors, [.. authors]),
            Field(CorrectableField.Affiliations, [.. affiliations]),
            Field(CorrectableField.IssuedOn, paper.IssuedOn ?? ""),
        ];
    }

    private static FieldShown Field(string name, params string[] values) => new(name, values, LockedBy: null);
}
