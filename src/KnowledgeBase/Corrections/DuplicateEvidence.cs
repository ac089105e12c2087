using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>What else speaks for or against two that look alike being one. Asked for all pairs at once, so that it costs the same however many they are.</summary>
internal static class DuplicateEvidence
{
    public static async Task<IReadOnlyList<PossibleDuplicate>> WithReasonsAsync(
        KnowledgeBaseContext db, CorrectionSubject of, IReadOnlyList<DuplicatePair> pairs, CancellationToken cancellationToken)
    {
        List<int> ids = [.. pairs.SelectMany(pair => (int[])[pair.A.End.Id, pair.B.End.Id]).Distinct()];
        Func<int, int, IEnumerable<string>> more = ids.Count == 0 ? NoMore : of switch
        {
            CorrectionSubject.Paper => await OfPapersAsync(db, ids, cancellationToken),
            CorrectionSubject.Author => await OfAuthorsAsync(db, ids, cancellationToken),
            CorrectionSubject.Article => await OfArticlesAsync(db, ids, cancellationToken),
            _ => NoMore,
        };
        return [.. pairs.Select(pair => new PossibleDuplicate(pair.A.End, pair.B.End, [pair.Reason, .. more(pair.A.End.Id, pair.B.End.Id)]))];
    }

    private static IEnumerable<string> NoMore(int a, int b) => [];

    private static async Task<Func<int, int, IEnumerable<string>>> OfPapersAsync(KnowledgeBaseContext db, List<int> ids, CancellationToken cancellationToken)
    {
        var authors = (await db.Authorships.AsNoTracking().Where(row => ids.Contains(row.PaperId)).Select(row => new { row.PaperId, row.AuthorId }).ToListAsync(cancellationToken))
            .ToLookup(row => row.PaperId, row => row.AuthorId);
        var identifiers = (await db.PaperIdentifiers.AsNoTracking().Where(row => ids.Contains(row.PaperId)).Select(row => new { row.PaperId, row.Scheme, row.Value }).ToListAsync(cancellationToken))
            .ToLookup(row => row.PaperId);
        return (a, b) =>
        [
            .. authors[a].Intersect(authors[b]).Any() ? (string[])["shared-author"] : [],
            .. identifiers[a].Any(one => identifiers[b].Any(other => other.Scheme == one.Scheme && other.Value != one.Value)) ? (string[])["different-identifiers"] : [],
        ];
    }

    private static async Task<Func<int, int, IEnumerable<string>>> OfAuthorsAsync(KnowledgeBaseContext db, List<int> ids, CancellationToken cancellationToken)
    {
        var papers = db.Authorships.Where(row => ids.Contains(row.AuthorId)).Select(row => row.PaperId);
        var rows = await db.Authorships.AsNoTracking().Where(row => papers.Contains(row.PaperId)).Select(row => new { row.PaperId, row.AuthorId }).ToListAsync(cancellationToken);
        var onPaper = rows.ToLookup(row => row.PaperId, row => row.AuthorId);
        var beside = ids.ToDictionary(id => id, _ => new HashSet<int>());
        foreach (var row in rows.Where(row => beside.ContainsKey(row.AuthorId)))
        {
            beside[row.AuthorId].UnionWith(onPaper[row.PaperId]);
        }

        return (a, b) => beside[a].Any(author => author != a && author != b && beside[b].Contains(author)) ? ["shared-co-author"] : [];
    }

    private static async Task<Func<int, int, IEnumerable<string>>> OfArticlesAsync(KnowledgeBaseContext db, List<int> ids, CancellationToken cancellationToken)
    {
        var texts = await db.Captures.AsNoTracking().Where(capture => capture.TextHash != null && db.Articles.Any(article => ids.Contains(article.Id) && article.CurrentCaptureId == capture.Id))
            .Select(capture => new { Article = capture.ArticleId!.Value, capture.TextHash }).ToDictionaryAsync(capture => capture.Article, capture => capture.TextHash, cancellationToken);
        return (a, b) => texts.TryGetValue(a, out var text) && texts.TryGetValue(b, out var other) && text == other ? ["same-text"] : [];
    }
}
