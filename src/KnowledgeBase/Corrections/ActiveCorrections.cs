using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>The corrections that hold for what is being written. Oldest first, so that of two about one thing the later wins.</summary>
public sealed class ActiveCorrections(KnowledgeBaseContext db)
{
    private const int MostSteps = 20;

    // Most libraries have few decisions, and most captures none: one question instead of one a name.
    private HashSet<CorrectionSubject>? decidedUpon;

    /// <summary>To be called after a decision was made or undone in the same scope.</summary>
    internal void Renew() => decidedUpon = null;

    /// <summary>Those whose subject or other end is among the references.</summary>
    internal async Task<IReadOnlyList<Correction>> AboutAsync(CorrectionSubject of, IEnumerable<string> references, CancellationToken cancellationToken)
    {
        var wanted = references.ToHashSet(StringComparer.Ordinal);
        decidedUpon ??= [.. await db.Corrections.Where(correction => correction.UndoneUtc == null).Select(correction => correction.Of).Distinct().ToListAsync(cancellationToken)];
        return wanted.Count == 0 || !decidedUpon.Contains(of) ? [] : await db.Corrections.AsNoTracking()
            .Where(correction => correction.Of == of && correction.UndoneUtc == null
                && (wanted.Contains(correction.Subject) || (correction.Other != null && wanted.Contains(correction.Other))))
            .OrderBy(correction => correction.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The decision that keeps an article out of the library; null when nobody deleted it.</summary>
    /// <param name="articleKey">Its key, merges followed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<Correction?> DeletionOfAsync(string articleKey, CancellationToken cancellationToken) =>
        (await AboutAsync(CorrectionSubject.Article, [articleKey], cancellationToken)).LastOrDefault(one => one.Kind == CorrectionKind.Delete);

    /// <summary>The key that each key counts as, by way of merges.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> CanonicalAsync(CorrectionSubject of, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var canonical = keys.Distinct().ToDictionary(key => key, key => key, StringComparer.Ordinal);
        for (var step = 0; step < MostSteps; step++)
        {
            var merges = (await AboutAsync(of, canonical.Values, cancellationToken)).Where(correction => correction.Kind == CorrectionKind.Merge)
                .GroupBy(correction => correction.Subject).ToDictionary(group => group.Key, group => group.Last().Other!, StringComparer.Ordinal);
            var moved = canonical.Where(pair => merges.ContainsKey(pair.Value)).Select(pair => pair.Key).ToList();
            if (moved.Count == 0)
            {
                break;
            }

            foreach (var key in moved)
            {
                canonical[key] = merges[canonical[key]];
            }
        }

        return canonical;
    }

    /// <summary>All keys that count as the key, itself included.</summary>
    internal async Task<IReadOnlyCollection<string>> CountingAsAsync(CorrectionSubject of, string key, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { key };
        for (var step = 0; step < MostSteps; step++)
        {
            var more = (await AboutAsync(of, found, cancellationToken))
                .Where(correction => correction.Kind == CorrectionKind.Merge && found.Contains(correction.Other!)).Select(correction => correction.Subject);
            var before = found.Count;
            found.UnionWith(more);
            if (found.Count == before)
            {
                break;
            }
        }

        return found;
    }
}
