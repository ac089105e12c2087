using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>A field as it stands in the library, after corrections.</summary>
/// <param name="Name">As the API names it.</param>
/// <param name="Values">One value, or a list of names.</param>
/// <param name="LockedBy">The correction that holds it; null while captures say what it is.</param>
public sealed record FieldShown(string Name, IReadOnlyList<string> Values, int? LockedBy);

/// <summary>A part that can be taken out: a mention of a paper, a paper of an author.</summary>
/// <param name="Subject">Subject of the split.</param>
/// <param name="Other">Its other end.</param>
public sealed record PartShown(string Label, string Address, string Subject, string Other);

/// <summary>What can be put right about one thing.</summary>
/// <param name="Key">What corrections name it by.</param>
/// <param name="Parts">What it was put together from; fewer than two cannot be split.</param>
/// <param name="Corrections">Those that hold, newest first.</param>
public sealed record Correctable(
    CorrectionSubject Of, int Id, string Key, string Label, IReadOnlyList<FieldShown> Fields, IReadOnlyList<PartShown> Parts, IReadOnlyList<CorrectionShown> Corrections);

/// <summary>Shows what can be put right about an article, paper, author or affiliation.</summary>
public sealed class ShowCorrectable(KnowledgeBaseContext db, ActiveCorrections active)
{
    private const int MostParts = 200;

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
        return new Correctable(of, id, key, fields[0].Values[0], fields, await PartsAsync(of, id, cancellationToken), [.. about.Reverse().Select(CorrectionShown.From)]);
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

    private async Task<IReadOnlyList<PartShown>> PartsAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        switch (of)
        {
            case CorrectionSubject.Paper:
                var mentions = await db.ArticlePapers.AsNoTracking().Include(mention => mention.Article).Where(mention => mention.PaperId == id)
                    .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position).Take(MostParts).ToListAsync(cancellationToken);
                return [.. mentions.Select(mention => new PartShown($"{mention.Title}（{mention.Article!.Title}）", $"/articles/{mention.ArticleId}", PaperReference.Of(mention), mention.Article.Key))];
            case CorrectionSubject.Author:
                var papers = await db.Authorships.AsNoTracking().Where(row => row.AuthorId == id).OrderBy(row => row.PaperId).Take(MostParts)
                    .Select(row => new { row.PaperId, row.Paper!.Title, row.Paper.TitleKey, Identifiers = row.Paper.Identifiers.Select(one => one.Scheme + ":" + one.Value).ToList(), row.Author!.NameKey })
                    .ToListAsync(cancellationToken);
                return [.. papers.Select(paper => new PartShown(paper.Title, $"/papers/{paper.PaperId}", paper.NameKey, PaperReference.Of(paper.Identifiers, paper.TitleKey)))];
            default:
                return [];
        }
    }
}
