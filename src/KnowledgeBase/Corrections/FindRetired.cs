using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>Something that once was there and now is neither there nor under another address.</summary>
/// <param name="Deletion">The decision by which it went; null when nothing speaks of it any more.</param>
public sealed record GoneThing(CorrectionSubject Of, CorrectionShown? Deletion);

/// <summary>Where an address leads that something had before it was joined to another, or went.</summary>
public sealed class FindRetired(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    /// <summary>Id under which it is found today; null when the address never led anywhere, or to nothing that is left.</summary>
    public async Task<int?> RunAsync(CorrectionSubject of, int id, CancellationToken cancellationToken) =>
        await CanonicalAsync(of, id, cancellationToken) is { } today ? await CorrectionSubjects.IdOfAsync(db, of, today, cancellationToken) : null;

    /// <summary>What the address led to; null when it never led anywhere, or leads somewhere today.</summary>
    public async Task<GoneThing?> GoneAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        if (await CanonicalAsync(of, id, cancellationToken) is not { } today || await CorrectionSubjects.IdOfAsync(db, of, today, cancellationToken) is not null)
        {
            return null;
        }

        var deletion = of == CorrectionSubject.Article ? await corrections.DeletionOfAsync(today, cancellationToken) : null;
        return new GoneThing(of, deletion is null ? null : CorrectionShown.From(deletion));
    }

    private async Task<string?> CanonicalAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        var reference = await db.RetiredIds.Where(retired => retired.Of == of && retired.Id == id).Select(retired => retired.Reference).SingleOrDefaultAsync(cancellationToken);
        return reference is null || of == CorrectionSubject.Paper ? reference : (await corrections.CanonicalAsync(of, [reference], cancellationToken))[reference];
    }
}
