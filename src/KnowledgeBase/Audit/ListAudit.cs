using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Audit;

/// <summary>Which entries are wanted; null and empty for all.</summary>
/// <param name="Who">Name of an actor, whole.</param>
/// <param name="Action">One of <see cref="AuditActions"/>, or its beginning up to a dot: <c>account</c>.</param>
/// <param name="Text">What stands anywhere in the subject.</param>
/// <param name="From">First instant, UTC.</param>
/// <param name="Until">First instant that is too late, UTC.</param>
public sealed record AuditFilter(string? Who = null, string? Action = null, string? Text = null, DateTime? From = null, DateTime? Until = null);

/// <summary>The audit log, newest first. For the members see <see cref="AuditEntry"/>.</summary>
public sealed record AuditShown(long Id, DateTime At, string Who, ActorKind Kind, string? Address, string Action, string? Subject, string? Before, string? After);

/// <summary>What everybody did.</summary>
public sealed class ListAudit(KnowledgeBaseContext db)
{
    private const int PageSize = 50;

    public async Task<Listed<AuditShown>> RunAsync(AuditFilter filter, int page, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, PageSize);
        var wanted = Wanted(filter);
        return new Listed<AuditShown>(
            await wanted.CountAsync(cancellationToken), paging.Page, paging.Size, await Shown(wanted).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken));
    }

    /// <summary>All that is wanted, one after the other: the log may be longer than memory is large.</summary>
    public IAsyncEnumerable<AuditShown> AllAsync(AuditFilter filter) => Shown(Wanted(filter)).AsAsyncEnumerable();

    /// <summary>Names of those who did something, in order.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancellationToken) =>
        await db.AuditLog.Where(entry => entry.Action != AuditActions.SignInFailed).Select(entry => entry.Who).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);

    private IQueryable<AuditEntry> Wanted(AuditFilter filter)
    {
        var entries = db.AuditLog.AsNoTracking();
        entries = string.IsNullOrEmpty(filter.Who) ? entries : entries.Where(entry => entry.Who == filter.Who);
        entries = string.IsNullOrEmpty(filter.Action) ? entries : entries.Where(entry => entry.Action == filter.Action || entry.Action.StartsWith(filter.Action + "."));
        entries = string.IsNullOrEmpty(filter.Text) ? entries : entries.Where(entry => entry.Subject!.Contains(filter.Text));
        entries = filter.From is { } from ? entries.Where(entry => entry.AtUtc >= from) : entries;
        return filter.Until is { } until ? entries.Where(entry => entry.AtUtc < until) : entries;
    }

    private static IQueryable<AuditShown> Shown(IQueryable<AuditEntry> entries) => entries.OrderByDescending(entry => entry.Id)
        .Select(entry => new AuditShown(entry.Id, entry.AtUtc, entry.Who, entry.Kind, entry.Address, entry.Action, entry.Subject, entry.Before, entry.After));
}
