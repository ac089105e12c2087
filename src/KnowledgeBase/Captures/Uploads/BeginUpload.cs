using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>Begins an upload of whoever acts, to which files can be added until somebody decides upon it.</summary>
public sealed class BeginUpload(KnowledgeBaseContext db, WriterGate gate, TimeProvider time, ICurrentActor who)
{
    /// <returns>Its id.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var upload = db.Uploads.Add(new Upload { By = who.Current.Name, StartedUtc = now, ChangedUtc = now }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return upload.Id;
    }
}
