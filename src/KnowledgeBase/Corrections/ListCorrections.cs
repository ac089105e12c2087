using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>A decision as it is shown. For the members see <see cref="Correction"/>.</summary>
public sealed record CorrectionShown(
    int Id, CorrectionKind Kind, CorrectionSubject Of, string Subject, string? Other, string? Field, string? Value, string? Reason, string MadeBy, DateTime MadeUtc, DateTime? UndoneUtc, string? UndoneBy)
{
    internal static CorrectionShown From(Correction one) =>
        new(one.Id, one.Kind, one.Of, one.Subject, one.Other, one.Field, one.Value, one.Reason, one.MadeBy, one.MadeUtc, one.UndoneUtc, one.UndoneBy);
}

/// <summary>Every decision ever made, newest first, those taken back included.</summary>
public sealed class ListCorrections(KnowledgeBaseContext db)
{
    /// <summary>One decision; null when there is none of that id.</summary>
    public async Task<CorrectionShown?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Corrections.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is { } found ? CorrectionShown.From(found) : null;

    public async Task<Listed<CorrectionShown>> RunAsync(int page, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, Paging.DefaultSize);
        var total = await db.Corrections.CountAsync(cancellationToken);
        var rows = await db.Corrections.AsNoTracking().OrderByDescending(one => one.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        return new Listed<CorrectionShown>(total, paging.Page, paging.Size, [.. rows.Select(CorrectionShown.From)]);
    }
}
