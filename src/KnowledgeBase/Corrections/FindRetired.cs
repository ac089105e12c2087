using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>Where an address leads that something had before it was joined to another.</summary>
public sealed class FindRetired(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    /// <summary>Id under which it is found today; null when the address never led anywhere, or to nothing that is left.</summary>
    public async Task<int?> RunAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        var reference = await db.RetiredIds.Where(retired => retired.Of == of && retired.Id == id).Select(retired => retired.Reference).SingleOrDefaultAsync(cancellationToken);
        if (reference is null)
        {
            return null;
        }

        var today = of == CorrectionSubject.Paper ? reference : (await corrections.CanonicalAsync(of, [reference], cancellationToken))[reference];
        return await CorrectionSubjects.IdOfAsync(db, of, today, cancellationToken);
    }
}
