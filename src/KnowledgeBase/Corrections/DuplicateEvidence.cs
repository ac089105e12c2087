using System.Globalization;
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
        Func<int, int, IEnumerable<string?>> more = ids.Count == 0 ? (_, _) => [] : of switch
        {
            CorrectionSubject.Paper => await OfPapersAsync(db, ids, cancellationToken),
            CorrectionSubject.Author => await OfAuthorsAsync(db, ids, cancellationToken),
            CorrectionSubject.Article => await OfArticlesAsync(db, ids, cancellationToken),
            _ => await OfAffiliationsAsync(db, ids, cancellationToken),
        };
        return [.. pairs.Select(pair => new PossibleDuplicate(pair.A.End, pair.B.End, [.. ((string?[])[pair.Reason, .. more(pair.A.End.Id, pair.B.End.Id)]).OfType<string>()]))];
    }

    private static async Task<Func<int, int, IEnumerable<string?>>> OfPapersAsync(KnowledgeBaseContext db, List<int> ids, CancellationToken cancellationToken)
    {
        var authors = (await db.Authorships.AsNoTracking().Where(row => ids.Contains(row.PaperId)).Select(row => new { row.PaperId, row.AuthorId }).ToListAsync(cancellationToken))
            .ToLookup(row => row.PaperId, row => row.AuthorId);
        var identifiers = (await db.PaperIdentifiers.AsNoTracking().Where(row => ids.Contains(row.PaperId)).Select(row => new { row.PaperId, row.Scheme, row.Value }).ToListAsync(cancellationToken))
            .ToLookup(row => row.PaperId);
        var years = await db.Papers.AsNoTracking().Where(paper => ids.Contains(paper.Id) && paper.IssuedOn != null).ToDictionaryAsync(paper => paper.Id, paper => YearOf(paper.IssuedOn!), cancellationToken);
        return (a, b) =>
        [
            authors[a].Intersect(authors[b]).Any() ? "shared-author" : authors[a].Any() && authors[b].Any() ? "no-shared-author" : null,
            identifiers[a].Any(one => identifiers[b].Any(other => other.Scheme == one.Scheme && other.Value != one.Value)) ? "different-identifiers" : null,
            years.TryGetValue(a, out var one) && years.TryGetValue(b, out var other) && Math.Abs(one - other) > 1 ? "different-years" : null,
        ];
    }

    private static async Task<Func<int, int, IEnumerable<string?>>> OfAuthorsAsync(KnowledgeBaseContext db, List<int> ids, CancellationToken cancellationToken)
    {
        var papers = db.Authorships.Where(row => ids.Contains(row.AuthorId)).Select(row => row.PaperId);
        var rows = await db.Authorships.AsNoTracking().Where(row => papers.Contains(row.PaperId)).Select(row => new { row.PaperId, row.AuthorId }).ToListAsync(cancellationToken);
        var onPaper = rows.ToLookup(row => row.PaperId, row => row.AuthorId);
        var beside = ids.ToDictionary(id => id, _ => new HashSet<int>());
        foreach (var row in rows.Where(row => beside.ContainsKey(row.AuthorId)))
        {
            beside[row.AuthorId].UnionWith(onPaper[row.PaperId]);
        }

        // Nobody stands on one paper twice.
        return (a, b) =>
        [
            beside[a].Any(author => author != a && author != b && beside[b].Contains(author)) ? "shared-co-author" : null,
            beside[a].Contains(b) ? "same-paper" : null,
        ];
    }

    private static async Task<Func<int, int, IEnumerable<string?>>> OfAffiliationsAsync(KnowledgeBaseContext db, List<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.PaperAffiliations.AsNoTracking().Where(row => ids.Contains(row.AffiliationId)).Select(row => new { row.PaperId, row.AffiliationId }).ToListAsync(cancellationToken);
        var papers = rows.ToLookup(row => row.AffiliationId, row => row.PaperId);
        var named = db.PaperAffiliations.Where(row => ids.Contains(row.AffiliationId)).Select(row => row.PaperId);
        var authors = (await db.Authorships.AsNoTracking().Where(row => named.Contains(row.PaperId)).Select(row => new { row.PaperId, row.AuthorId }).ToListAsync(cancellationToken))
            .ToLookup(row => row.PaperId, row => row.AuthorId);
        return (a, b) =>
        [
            papers[a].SelectMany(paper => authors[paper]).Intersect(papers[b].SelectMany(paper => authors[paper])).Any() ? "shared-author" : null,
            papers[a].Intersect(papers[b]).Any() ? "same-paper" : null,
        ];
    }

    private static async Task<Func<int, int, IEnumerable<string?>>> OfArticlesAsync(KnowledgeBaseContext db, List<int> ids, CancellationToken cancellationToken)
    {
        var texts = await db.Captures.AsNoTracking().Where(capture => capture.TextHash != null && db.Articles.Any(article => ids.Contains(article.Id) && article.CurrentCaptureId == capture.Id))
            .Select(capture => new { Article = capture.ArticleId!.Value, capture.TextHash }).ToDictionaryAsync(capture => capture.Article, capture => capture.TextHash, cancellationToken);
        var papers = (await db.ArticlePapers.AsNoTracking().Where(mention => ids.Contains(mention.ArticleId)).Select(mention => new { mention.ArticleId, mention.PaperId }).ToListAsync(cancellationToken))
            .ToLookup(mention => mention.ArticleId, mention => mention.PaperId);
        return (a, b) =>
        [
            texts.TryGetValue(a, out var text) && texts.TryGetValue(b, out var other) && text == other ? "same-text" : null,
            papers[a].Intersect(papers[b]).Any() ? "shared-paper" : papers[a].Any() && papers[b].Any() ? "different-papers" : null,
        ];
    }

    private static int YearOf(string date) => int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);
}
