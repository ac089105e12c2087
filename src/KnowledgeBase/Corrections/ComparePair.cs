using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Data;

namespace KnowledgeBase.Corrections;

/// <summary>Two side by side, and what speaks for and against their being one.</summary>
/// <param name="Reasons">See <see cref="PossibleDuplicate"/>; empty when nothing is known either way.</param>
public sealed record ComparedPair(Sheet A, Sheet B, IReadOnlyList<string> Reasons);

/// <summary>Compares any two of a kind by the rules that find possible duplicates.</summary>
public sealed class ComparePair(KnowledgeBaseContext db, ShowSheet show)
{
    /// <summary>Null when one of them is not there.</summary>
    public async Task<ComparedPair?> RunAsync(CorrectionSubject of, int a, int b, CancellationToken cancellationToken) =>
        await show.RunAsync(of, a, cancellationToken) is { } one && await show.RunAsync(of, b, cancellationToken) is { } other
            ? new ComparedPair(one, other, (await ReasonsAsync(of, a, b, cancellationToken)).Reasons)
            : null;

    /// <summary>What speaks for and against two that are there.</summary>
    internal async Task<PossibleDuplicate> ReasonsAsync(CorrectionSubject of, int a, int b, CancellationToken cancellationToken)
    {
        var ends = (await CandidatesAsync(of, [a, b], cancellationToken)).ToDictionary(end => end.End.Id);
        var pair = new DuplicatePair(ends[a], ends[b], DuplicateCandidates.Reason(of, ends[a], ends[b]));
        return (await DuplicateEvidence.WithReasonsAsync(db, of, [pair], cancellationToken))[0];
    }

    private Task<List<DuplicateCandidate>> CandidatesAsync(CorrectionSubject of, int[] ids, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => DuplicateCandidates.OfAsync(db.Articles.Where(one => ids.Contains(one.Id)), cancellationToken),
        CorrectionSubject.Paper => DuplicateCandidates.OfAsync(db.Papers.Where(one => ids.Contains(one.Id)), cancellationToken),
        CorrectionSubject.Author => DuplicateCandidates.OfAsync(db.Authors.Where(one => ids.Contains(one.Id)), cancellationToken),
        _ => DuplicateCandidates.OfAsync(db.Affiliations.Where(one => ids.Contains(one.Id)), cancellationToken),
    };
}
