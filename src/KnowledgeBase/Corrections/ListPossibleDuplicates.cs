using KnowledgeBase.Data;

namespace KnowledgeBase.Corrections;

/// <summary>One of two that may be one.</summary>
/// <param name="Key">What a correction names it by.</param>
/// <param name="Detail">What helps to tell: identifiers and date, or address and date; may be empty.</param>
/// <param name="Papers">Number of papers that name it; null for articles and papers.</param>
public sealed record DuplicateEnd(int Id, string Key, string Label, string Detail, int? Papers = null);

/// <summary>Two that may be one.</summary>
/// <param name="Reasons">Why: <c>same-title</c>, <c>title-begins-alike</c>, <c>title-nearly-same</c>, <c>same-text</c>, <c>shared-author</c>,
/// <c>different-identifiers</c>, <c>different-years</c>, <c>no-shared-author</c>, <c>initials</c>, <c>name-within-name</c>, <c>name-nearly-same</c>,
/// <c>shared-co-author</c>, <c>same-paper</c>, <c>shared-paper</c>, <c>different-papers</c>.</param>
public sealed record PossibleDuplicate(DuplicateEnd A, DuplicateEnd B, IReadOnlyList<string> Reasons);

/// <summary>Some possible duplicates.</summary>
/// <param name="Next">Where the next ones begin; null when there are no more.</param>
public sealed record PossibleDuplicates(IReadOnlyList<PossibleDuplicate> Items, string? Next);

/// <summary>
/// Lists what may be one and the same, with the reasons. Nothing is ever joined because of it; a person decides. Goes through the library in
/// the order of its keys, where what is alike stands together, a stretch at a time, so that a question costs the same in a large library.
/// </summary>
public sealed class ListPossibleDuplicates(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    private const int MostItems = 30;

    /// <summary>Keys looked through for one answer.</summary>
    internal const int Stretch = 3000;

    /// <param name="after">Where to begin: <see cref="PossibleDuplicates.Next"/> of the stretch before; null for the first.</param>
    public async Task<PossibleDuplicates> RunAsync(CorrectionSubject of, string? after, CancellationToken cancellationToken)
    {
        var stretch = await DuplicateStretches.ReadAsync(db, of, after, cancellationToken);
        var (pairs, next) = Some(stretch, await PartedAsync(of, stretch, cancellationToken));
        return new PossibleDuplicates(await DuplicateEvidence.WithReasonsAsync(db, of, pairs, cancellationToken), next);
    }

    // As many as an answer holds, and those that stand at the same place as the last of them.
    private static (IReadOnlyList<DuplicatePair> Pairs, string? Next) Some(DuplicateStretch stretch, HashSet<(string, string)> parted)
    {
        var found = new List<DuplicatePair>();
        foreach (var pair in stretch.Pairs.Where(pair => !parted.Contains((pair.A.Key, pair.B.Key)) && !parted.Contains((pair.B.Key, pair.A.Key))))
        {
            if (found.Count >= MostItems && pair.A.Sort != found[^1].A.Sort)
            {
                return (found, found[^1].A.Sort);
            }

            found.Add(pair);
        }

        return (found, stretch.Next);
    }

    private async Task<HashSet<(string, string)>> PartedAsync(CorrectionSubject of, DuplicateStretch stretch, CancellationToken cancellationToken)
    {
        var keys = stretch.Pairs.SelectMany(pair => (string[])[pair.A.Key, pair.B.Key]);
        return (await corrections.AboutAsync(of, keys, cancellationToken))
            .Where(one => one.Kind is CorrectionKind.NotSame or CorrectionKind.Later).Select(one => (one.Subject, one.Other!)).ToHashSet();
    }
}
