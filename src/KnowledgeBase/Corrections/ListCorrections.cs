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

/// <summary>Which decisions are wanted; null and empty for all.</summary>
/// <param name="Field">Name of a field or list; see <see cref="CorrectableField"/>.</param>
/// <param name="Who">Who made it, or took it back; whole.</param>
/// <param name="Holds">Those that hold, or those that were taken back.</param>
/// <param name="Words">What stands anywhere in the keys, the value or the reason, all of them.</param>
/// <param name="From">First instant of its making, UTC.</param>
/// <param name="Until">First instant that is too late, UTC.</param>
public sealed record CorrectionFilter(
    CorrectionKind? Kind = null, CorrectionSubject? Of = null, string? Field = null, string? Who = null, bool? Holds = null, string? Words = null, DateTime? From = null, DateTime? Until = null);

/// <summary>Decisions, newest first, those taken back included.</summary>
public sealed class ListCorrections(KnowledgeBaseContext db)
{
    /// <summary>One decision; null when there is none of that id.</summary>
    public async Task<CorrectionShown?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Corrections.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is { } found ? CorrectionShown.From(found) : null;

    public async Task<Listed<CorrectionShown>> RunAsync(CorrectionFilter filter, int page, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, Paging.DefaultSize);
        var wanted = Wanted(filter);
        var total = await wanted.CountAsync(cancellationToken);
        var rows = await wanted.OrderByDescending(one => one.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        return new Listed<CorrectionShown>(total, paging.Page, paging.Size, [.. rows.Select(CorrectionShown.From)]);
    }

    /// <summary>Names of those who decided something, in order.</summary>
    public async Task<IReadOnlyList<string>> DecidersAsync(CancellationToken cancellationToken) =>
        await db.Corrections.Select(one => one.MadeBy).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);

    private IQueryable<Correction> Wanted(CorrectionFilter filter)
    {
        var all = db.Corrections.AsNoTracking();
        all = filter.Kind is { } kind ? all.Where(one => one.Kind == kind) : all;
        all = filter.Of is { } of ? all.Where(one => one.Of == of) : all;
        all = string.IsNullOrEmpty(filter.Field) ? all : all.Where(one => one.Field == filter.Field);
        all = string.IsNullOrEmpty(filter.Who) ? all : all.Where(one => one.MadeBy == filter.Who || one.UndoneBy == filter.Who);
        all = filter.Holds is { } holds ? all.Where(one => one.UndoneUtc == null == holds) : all;
        all = filter.From is { } from ? all.Where(one => one.MadeUtc >= from) : all;
        all = filter.Until is { } until ? all.Where(one => one.MadeUtc < until) : all;
        return (filter.Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Aggregate(all, Saying);
    }

    // Values are JSON, which writes letters beyond ASCII as escapes; keys are in lower case.
    private static IQueryable<Correction> Saying(IQueryable<Correction> all, string word)
    {
        var (key, value) = (word.ToLowerInvariant(), CorrectableField.Print(word)[1..^1]);
        return all.Where(one => one.Subject.Contains(word) || one.Subject.Contains(key) || one.Other!.Contains(word) || one.Other.Contains(key) || one.Reason!.Contains(word) || one.Value!.Contains(value));
    }
}
