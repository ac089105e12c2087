using KnowledgeBase.Audit;
using KnowledgeBase.Data;

namespace KnowledgeBase.Upkeep;

/// <summary>Puts a task in line for whoever asks, and remembers who did.</summary>
public sealed class AskUpkeep(KnowledgeBaseContext db, RecordAudit audit, UpkeepRuns runs)
{
    public async Task RunAsync(UpkeepTask task, CancellationToken cancellationToken)
    {
        audit.Add(AuditActions.UpkeepAsked, after: new { task });
        await db.SaveChangesAsync(cancellationToken);
        runs.Ask(task);
    }
}
