using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>Two of whom somebody said that it is for later whether they are one.</summary>
public sealed record PutOffPair(CorrectionShown Decision, PossibleDuplicate Pair);

/// <summary>Lists the pairs that were put off, newest first, without those of which something was decided since.</summary>
public sealed class ListPutOff(KnowledgeBaseContext db, ActiveCorrections corrections, ComparePair compare)
{
    private const int MostItems = 30;

    public async Task<Listed<PutOffPair>> RunAsync(CorrectionSubject of, int page, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, MostItems);
        var open = db.Corrections.AsNoTracking().Where(one => one.Kind == CorrectionKind.Later && one.Of == of && one.UndoneUtc == null
            && !db.Corrections.Any(since => since.Of == of && since.UndoneUtc == null && (since.Kind == CorrectionKind.NotSame || since.Kind == CorrectionKind.Merge)
                && ((since.Subject == one.Subject && since.Other == one.Other) || (since.Subject == one.Other && since.Other == one.Subject))));
        var total = await open.CountAsync(cancellationToken);
        var found = new List<PutOffPair>();
        foreach (var decision in await open.OrderByDescending(one => one.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken))
        {
            if (await PairAsync(of, decision, cancellationToken) is { } pair)
            {
                found.Add(new PutOffPair(CorrectionShown.From(decision), pair));
            }
        }

        return new Listed<PutOffPair>(total, paging.Page, paging.Size, found);
    }

    // Null when one of them is gone, or both are one by way of others.
    private async Task<PossibleDuplicate?> PairAsync(CorrectionSubject of, Correction decision, CancellationToken cancellationToken)
    {
        var today = of == CorrectionSubject.Paper ? null : await corrections.CanonicalAsync(of, [decision.Subject, decision.Other!], cancellationToken);
        var a = await CorrectionSubjects.IdOfAsync(db, of, today?[decision.Subject] ?? decision.Subject, cancellationToken);
        var b = await CorrectionSubjects.IdOfAsync(db, of, today?[decision.Other!] ?? decision.Other!, cancellationToken);
        return a is null || b is null || a == b ? null : await compare.ReasonsAsync(of, a.Value, b.Value, cancellationToken);
    }
}
