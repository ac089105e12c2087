using KnowledgeBase.Data;

namespace KnowledgeBase.Corrections;

/// <summary>Two that look alike.</summary>
/// <param name="Reason">What about them does; null for two that somebody else named together.</param>
internal sealed record DuplicatePair(DuplicateCandidate A, DuplicateCandidate B, string? Reason);

/// <summary>The pairs of a stretch of the library.</summary>
internal sealed record DuplicateStretch(IReadOnlyList<DuplicatePair> Pairs, string? Next);

/// <summary>Reads a stretch of each kind in the order of its keys, and pairs neighbours.</summary>
internal static class DuplicateStretches
{
    /// <summary>Neighbours that each is compared with.</summary>
    private const int Window = 12;

    public static async Task<DuplicateStretch> ReadAsync(KnowledgeBaseContext db, CorrectionSubject of, string? after, CancellationToken cancellationToken) =>
        Pair(of, await OrderedAsync(db, of, after, cancellationToken));

    private static Task<List<DuplicateCandidate>> OrderedAsync(KnowledgeBaseContext db, CorrectionSubject of, string? after, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => DuplicateCandidates.OfAsync(
            db.Articles.Where(article => article.TitleKey != "" && (after == null || article.TitleKey.CompareTo(after) > 0))
                .OrderBy(article => article.TitleKey).ThenBy(article => article.Id).Take(ListPossibleDuplicates.Stretch),
            cancellationToken),
        CorrectionSubject.Paper => DuplicateCandidates.OfAsync(
            db.Papers.Where(paper => paper.TitleKey != "" && (after == null || paper.TitleKey.CompareTo(after) > 0))
                .OrderBy(paper => paper.TitleKey).ThenBy(paper => paper.Id).Take(ListPossibleDuplicates.Stretch),
            cancellationToken),
        CorrectionSubject.Author => DuplicateCandidates.OfAsync(
            db.Authors.Where(author => author.InitialKey != null && (after == null || author.InitialKey.CompareTo(after) > 0))
                .OrderBy(author => author.InitialKey).ThenBy(author => author.Id).Take(ListPossibleDuplicates.Stretch),
            cancellationToken),
        _ => DuplicateCandidates.OfAsync(
            db.Affiliations.Where(affiliation => after == null || affiliation.NameKey.CompareTo(after) > 0)
                .OrderBy(affiliation => affiliation.NameKey).Take(ListPossibleDuplicates.Stretch),
            cancellationToken),
    };

    private static DuplicateStretch Pair(CorrectionSubject of, List<DuplicateCandidate> ordered)
    {
        // A full stretch may end amid what belongs together; the next one begins where all neighbours were still seen.
        var isLast = ordered.Count < ListPossibleDuplicates.Stretch;
        var compared = isLast ? ordered.Count : ordered.Count - Window;
        var pairs = new List<DuplicatePair>();
        for (var i = 0; i < compared; i++)
        {
            foreach (var other in ordered.Skip(i + 1).Take(Window))
            {
                if (DuplicateCandidates.Reason(of, ordered[i], other) is { } reason)
                {
                    pairs.Add(new DuplicatePair(ordered[i], other, reason));
                }
            }
        }

        return new DuplicateStretch(pairs, isLast ? null : ordered[compared - 1].Sort);
    }
}
