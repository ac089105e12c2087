using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>What somebody decides about an upload.</summary>
public enum UploadDecision
{
    /// <summary>Whoever handed it in asks for a reviewer.</summary>
    Submit,

    /// <summary>What was not left out goes into the library.</summary>
    Commit,

    /// <summary>The same without what is ambiguous or unreadable.</summary>
    CommitUnambiguous,

    /// <summary>A reviewer gives it back.</summary>
    Return,

    /// <summary>Nothing of it is wanted.</summary>
    Discard,
}

/// <summary>Why a decision about an upload does not hold.</summary>
public enum UploadRefusal
{
    /// <summary>There is no such upload.</summary>
    Gone,

    /// <summary>Somebody has decided already, or it has expired.</summary>
    DecidedAlready,

    /// <summary>Not all of it was read yet.</summary>
    StillReading,

    /// <summary>Everything in it is left out.</summary>
    NothingToTake,
}

/// <param name="Note">What whoever decides says to the other side; null for nothing.</param>
public sealed record DecideUploadInput(int UploadId, UploadDecision Decision, string? Note = null);

/// <summary>Decides about an upload, once: of two people who decide at the same time one is told that it has been done.</summary>
public sealed class DecideUpload(
    KnowledgeBaseContext db, StagedFiles files, WriterGate gate, UploadSignal signal, TimeProvider time, ICurrentActor who, RecordAudit audit)
{
    private const int LongestNote = 1000;

    /// <returns>Null when the decision holds.</returns>
    public async Task<UploadRefusal?> RunAsync(DecideUploadInput input, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await RefusalAsync(input, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (await MoveAsync(input, cancellationToken) == 0)
        {
            return UploadRefusal.DecidedAlready;
        }

        await audit.RunAsync(AuditActions.UploadDecided, $"upload {input.UploadId}", before: null, after: new { input.Decision, input.Note }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (input.Decision == UploadDecision.Discard)
        {
            files.Delete(input.UploadId);
        }

        signal.Decided.Raise();
        return null;
    }

    private async Task<UploadRefusal?> RefusalAsync(DecideUploadInput input, CancellationToken cancellationToken)
    {
        if (!await db.Uploads.AnyAsync(upload => upload.Id == input.UploadId, cancellationToken))
        {
            return UploadRefusal.Gone;
        }

        if (input.Decision is UploadDecision.Discard or UploadDecision.Return)
        {
            return null;
        }

        var items = db.UploadItems.Where(item => item.UploadId == input.UploadId && (item.Kind == UploadItemKind.File || item.Kind == UploadItemKind.Member));
        if (input.Decision != UploadDecision.Submit && await items.AnyAsync(item => item.Outcome == null, cancellationToken))
        {
            return UploadRefusal.StillReading; // Who only asks for a reviewer need not wait; the reviewer does.
        }

        if (input.Decision == UploadDecision.CommitUnambiguous)
        {
            await items.Where(item => item.IsAmbiguous || item.Outcome == PreviewOutcome.Unreadable)
                .ExecuteUpdateAsync(item => item.SetProperty(one => one.LeftOut, true).SetProperty(one => one.IsChosen, true), cancellationToken);
        }

        return await items.AnyAsync(item => item.Outcome == null || (!item.LeftOut && item.Outcome != PreviewOutcome.Unpacked), cancellationToken) ? null : UploadRefusal.NothingToTake;
    }

    private Task<int> MoveAsync(DecideUploadInput input, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var by = who.Current.Name;
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim() is { Length: > LongestNote } text ? text[..LongestNote] : input.Note.Trim();
        var to = input.Decision switch
        {
            UploadDecision.Submit => UploadStatus.Waiting,
            UploadDecision.Return => UploadStatus.Staged,
            UploadDecision.Discard => UploadStatus.Discarded,
            _ => UploadStatus.Committing,
        };
        return db.Uploads.Where(upload => upload.Id == input.UploadId)
            .Where(upload => (upload.Status == UploadStatus.Staged && input.Decision != UploadDecision.Return)
                || (upload.Status == UploadStatus.Waiting && input.Decision != UploadDecision.Submit))
            .ExecuteUpdateAsync(upload => upload
                .SetProperty(one => one.Status, to).SetProperty(one => one.Note, note).SetProperty(one => one.ChangedUtc, now)
                .SetProperty(one => one.DecidedBy, one => input.Decision == UploadDecision.Submit ? one.DecidedBy : by)
                .SetProperty(one => one.DecidedUtc, one => input.Decision == UploadDecision.Submit ? one.DecidedUtc : now), cancellationToken);
    }
}
