using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;

namespace KnowledgeBase.Captures.ReReads;

/// <summary>Has captures of a comparison read again.</summary>
public sealed class ApplyReRead(KnowledgeBaseContext db, WriterGate gate, ReReadCaptures reRead, RecordAudit audit, IngestionSignal stored)
{
    /// <param name="only">Those that are to be read again; null for all of the comparison.</param>
    /// <returns>How many were put in line.</returns>
    public async Task<int> RunAsync(ReReadRun run, IReadOnlyCollection<int>? only, CancellationToken cancellationToken)
    {
        var chosen = only is null ? run.Captures : [.. run.Captures.Intersect(only)];
        if (chosen.Count == 0)
        {
            return 0;
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        run.Stop();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var count = await reRead.TheseAsync(chosen, cancellationToken);
        audit.Add(AuditActions.CapturesReRead, after: only is null ? (object)new { captures = count } : new { captures = count, ids = chosen });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        run.Apply(chosen);
        stored.Raise();
        return count;
    }

    /// <summary>How many of those that were put in line still wait; 0 before.</summary>
    public async Task<int> WaitingAsync(ReReadRun run, CancellationToken cancellationToken) =>
        run.Progress.Applied is { } applied ? await reRead.WaitingAsync(applied, cancellationToken) : 0;
}
