using System.Linq.Expressions;
using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>What would come of trying captures again.</summary>
/// <param name="Retried">Could not be read, and can be tried again.</param>
/// <param name="NotKept">Could not be read, and their bytes are not kept.</param>
/// <param name="Waiting">Wait to be read anyway.</param>
/// <param name="Readable">Were read, so that there is nothing to try.</param>
public sealed record RetryPlan(int Retried, int NotKept, int Waiting, int Readable);

/// <summary>Has many unreadable captures read again, with all their tries ahead of them.</summary>
public sealed class RetryCaptures(KnowledgeBaseContext db, WriterGate gate, IngestionSignal stored, RecordAudit audit, KeptCounts counts)
{
    /// <summary>Could not be read, and there are bytes to try again; a file that is empty is kept as it is.</summary>
    internal static readonly Expression<Func<Capture, bool>> CanBe = capture => capture.Status == CaptureStatus.Unreadable && (capture.Content!.Bytes.Length > EF.Parameter(0) || capture.Size == 0);

    public async Task<RetryPlan> PlanAsync(CaptureSelection selection, CancellationToken cancellationToken)
    {
        var chosen = selection.Apply(db);
        var retried = await chosen.CountAsync(CanBe, cancellationToken);
        var byStatus = await chosen.GroupBy(capture => capture.Status).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancellationToken);
        var (unreadable, waiting) = (byStatus.GetValueOrDefault(CaptureStatus.Unreadable), byStatus.GetValueOrDefault(CaptureStatus.Pending));
        return new RetryPlan(retried, unreadable - retried, waiting, byStatus.Values.Sum() - unreadable - waiting);
    }

    /// <summary>How many are tried again; the audit log says which.</summary>
    public async Task<int> RunAsync(CaptureSelection selection, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await OneTransaction.BeginAsync(db, cancellationToken);
        var retried = await BeginAsync(selection.Apply(db).Where(CanBe), cancellationToken);
        if (retried > 0)
        {
            object after = selection.Filter is null ? new { Captures = retried, selection.Ids } : new { Captures = retried };
            await audit.RunAsync(AuditActions.CapturesRetried, $"captures {selection.Filter?.ToQueryString()}".TrimEnd(), before: null, after, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        counts.Forget();
        stored.Raise();
        return retried;
    }

    internal static Task<int> BeginAsync(IQueryable<Capture> captures, CancellationToken cancellationToken) => captures.ExecuteUpdateAsync(
        one => one.SetProperty(it => it.Status, CaptureStatus.Pending).SetProperty(it => it.Attempts, 0).SetProperty(it => it.Reason, (string?)null), cancellationToken);
}
