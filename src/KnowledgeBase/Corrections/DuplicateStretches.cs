using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>Something in the order of its kind.</summary>
/// <param name="Sort">What the order is by.</param>
internal sealed record DuplicateCandidate(string Sort, string Key, DuplicateEnd End);

/// <summary>Two that look alike.</summary>
/// <param name="Reason">What about them does.</param>
internal sealed record DuplicatePair(DuplicateCandidate A, DuplicateCandidate B, string Reason);

/// <summary>The pairs of a stretch of the library.</summary>
internal sealed record DuplicateStretch(IReadOnlyList<DuplicatePair> Pairs, string? Next);

/// <summary>Reads a stretch of each kind in the order of its keys, and pairs neighbours.</summary>
internal static class DuplicateStretches
{
    /// <summary>Neighbours that each is compared with.</summary>
    private const int Window = 12;

    public static async Task<DuplicateStretch> ArticlesAsync(KnowledgeBaseContext db, string? after, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.AsNoTracking().Where(article => article.TitleKey != "" && (after == null || article.TitleKey.CompareTo(after) > 0))
            .OrderBy(article => article.TitleKey).ThenBy(article => article.Id).Take(ListPossibleDuplicates.Stretch)
            .Select(article => new { article.Id, article.Key, article.TitleKey, article.Title, article.SourceUrl, article.BestDate }).ToListAsync(cancellationToken);
        return Pair(
            [.. rows.Select(row => new DuplicateCandidate(row.TitleKey, row.Key, new DuplicateEnd(row.Id, row.Key, row.Title, $"{row.SourceUrl} {row.BestDate}".Trim())))],
            (a, b) => a.Sort == b.Sort ? "same-title" : null);
    }

    public static async Task<DuplicateStretch> PapersAsync(KnowledgeBaseContext db, string? after, CancellationToken cancellationToken)
    {
        var rows = await db.Papers.AsNoTracking().Where(paper => paper.TitleKey != "" && (after == null || paper.TitleKey.CompareTo(after) > 0))
            .OrderBy(paper => paper.TitleKey).ThenBy(paper => paper.Id).Take(ListPossibleDuplicates.Stretch)
            .Select(paper => new { paper.Id, paper.TitleKey, paper.LoneTitleKey, paper.Title, paper.IssuedOn, Identifiers = paper.Identifiers.Select(id => id.Scheme + ":" + id.Value).ToList() })
            .ToListAsync(cancellationToken);
        return Pair(
            [.. rows.Select(row => OfPaper(row.TitleKey, new DuplicateEnd(
                row.Id,
                PaperReference.Of(row.Identifiers, row.LoneTitleKey ?? row.TitleKey),
                row.Title,
                string.Join(' ', [.. row.Identifiers.Order(StringComparer.Ordinal), row.IssuedOn]).Trim())))],
            (a, b) => DuplicateRules.OfTitles(a.Sort, b.Sort));
    }

    public static async Task<DuplicateStretch> AuthorsAsync(KnowledgeBaseContext db, string? after, CancellationToken cancellationToken)
    {
        var rows = await db.Authors.AsNoTracking().Where(author => author.InitialKey != null && (after == null || author.InitialKey.CompareTo(after) > 0))
            .OrderBy(author => author.InitialKey).ThenBy(author => author.Id).Take(ListPossibleDuplicates.Stretch)
            .Select(author => new { author.Id, author.NameKey, author.InitialKey, author.Name, Papers = author.Authorships.Count }).ToListAsync(cancellationToken);
        return Pair(
            [.. rows.Select(row => new DuplicateCandidate(row.InitialKey!, row.NameKey, new DuplicateEnd(row.Id, row.NameKey, row.Name, "", row.Papers)))],
            (a, b) => a.Sort == b.Sort && DuplicateRules.MayBeOnePerson(a.End.Label, b.End.Label) ? "initials" : null);
    }

    public static async Task<DuplicateStretch> AffiliationsAsync(KnowledgeBaseContext db, string? after, CancellationToken cancellationToken)
    {
        var rows = await db.Affiliations.AsNoTracking().Where(affiliation => after == null || affiliation.NameKey.CompareTo(after) > 0)
            .OrderBy(affiliation => affiliation.NameKey).Take(ListPossibleDuplicates.Stretch)
            .Select(affiliation => new { affiliation.Id, affiliation.NameKey, affiliation.Name, Papers = affiliation.Papers.Count }).ToListAsync(cancellationToken);
        return Pair(
            [.. rows.Select(row => new DuplicateCandidate(row.NameKey, row.NameKey, new DuplicateEnd(row.Id, row.NameKey, row.Name, "", row.Papers)))],
            (a, b) => DuplicateRules.OfOrganisations(a.Sort, b.Sort));
    }

    private static DuplicateCandidate OfPaper(string titleKey, DuplicateEnd end) => new(titleKey, end.Key, end);

    private static DuplicateStretch Pair(List<DuplicateCandidate> ordered, Func<DuplicateCandidate, DuplicateCandidate, string?> reasonOf)
    {
        // A full stretch may end amid what belongs together; the next one begins where all neighbours were still seen.
        var isLast = ordered.Count < ListPossibleDuplicates.Stretch;
        var compared = isLast ? ordered.Count : ordered.Count - Window;
        var pairs = new List<DuplicatePair>();
        for (var i = 0; i < compared; i++)
        {
            foreach (var other in ordered.Skip(i + 1).Take(Window))
            {
                if (reasonOf(ordered[i], other) is { } reason)
                {
                    pairs.Add(new DuplicatePair(ordered[i], other, reason));
                }
            }
        }

        return new DuplicateStretch(pairs, isLast ? null : ordered[compared - 1].Sort);
    }
}
