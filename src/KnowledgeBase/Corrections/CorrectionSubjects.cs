using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>From the ids of pages to the keys that corrections name things by, and back.</summary>
public static class CorrectionSubjects
{
    /// <summary>Key of what has the id today; null when there is none.</summary>
    public static Task<string?> KeyOfAsync(KnowledgeBaseContext db, CorrectionSubject of, int id, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => db.Articles.Where(one => one.Id == id).Select(one => one.Key).SingleOrDefaultAsync(cancellationToken),
        CorrectionSubject.Author => db.Authors.Where(one => one.Id == id).Select(one => one.NameKey).SingleOrDefaultAsync(cancellationToken),
        CorrectionSubject.Affiliation => db.Affiliations.Where(one => one.Id == id).Select(one => one.NameKey).SingleOrDefaultAsync(cancellationToken),
        _ => OfPaperAsync(db, id, cancellationToken),
    };

    /// <summary>Id of what the key leads to today, merges not followed; null when there is none.</summary>
    public static async Task<int?> IdOfAsync(KnowledgeBaseContext db, CorrectionSubject of, string key, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => await db.Articles.Where(one => one.Key == key).Select(one => (int?)one.Id).SingleOrDefaultAsync(cancellationToken),
        CorrectionSubject.Author => await db.Authors.Where(one => one.NameKey == key).Select(one => (int?)one.Id).SingleOrDefaultAsync(cancellationToken),
        CorrectionSubject.Affiliation => await db.Affiliations.Where(one => one.NameKey == key).Select(one => (int?)one.Id).SingleOrDefaultAsync(cancellationToken),
        _ => await OfReferenceAsync(db, key, cancellationToken),
    };

    private static async Task<string?> OfPaperAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var mentions = await db.ArticlePapers.AsNoTracking().Where(mention => mention.PaperId == id)
            .Select(mention => new { mention.TitleKey, mention.Identifiers, ArticleKey = mention.Article!.Key }).ToListAsync(cancellationToken);
        if (mentions.Count == 0)
        {
            return null;
        }

        var printed = mentions.SelectMany(mention => mention.Identifiers).ToList();
        var known = await db.PaperIdentifiers.Where(one => one.PaperId == id).Select(one => $"{one.Scheme}:{one.Value}").ToListAsync(cancellationToken);
        var title = mentions.Select(mention => mention.TitleKey).Where(key => key.Length > 0).Min(StringComparer.Ordinal) ?? "";

        // Prints an identifier and does not have it: it stands alone by decision.
        return known.Count == 0 && (printed.Count > 0 || !await db.Papers.AnyAsync(paper => paper.Id == id && paper.LoneTitleKey != null, cancellationToken))
            ? PaperReference.OfSplit(mentions[0].ArticleKey, PaperReference.Of(mentions[0].Identifiers, title))
            : PaperReference.Of(known, title);
    }

    private static async Task<int?> OfReferenceAsync(KnowledgeBaseContext db, string reference, CancellationToken cancellationToken)
    {
        if (PaperReference.ArticleKeyOf(reference) is { } article)
        {
            return await db.ArticlePapers.Where(mention => mention.Article!.Key == article && mention.Paper!.Identifiers.Count == 0 && mention.Paper.LoneTitleKey == null)
                .OrderBy(mention => mention.Position).Select(mention => (int?)mention.PaperId).FirstOrDefaultAsync(cancellationToken);
        }

        if (PaperReference.TitleKeyOf(reference) is { } title)
        {
            return await db.ArticlePapers.Where(mention => mention.TitleKey == title)
                .OrderByDescending(mention => mention.Paper!.LoneTitleKey != null).ThenBy(mention => mention.PaperId)
                .Select(mention => (int?)mention.PaperId).FirstOrDefaultAsync(cancellationToken);
        }

        var (scheme, value) = Identifiers.PaperIds.Split(reference);
        return await db.PaperIdentifiers.Where(one => one.Scheme == scheme && one.Value == value).Select(one => (int?)one.PaperId).SingleOrDefaultAsync(cancellationToken);
    }
}
