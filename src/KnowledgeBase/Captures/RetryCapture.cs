using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>What came of asking for another try; one sentence for a person when there is none.</summary>
public sealed record RetryOutcome(string? Refusal);

/// <summary>Has an unreadable capture read again, with all its tries ahead of it.</summary>
public sealed class RetryCapture(KnowledgeBaseContext db, WriterGate gate, IngestionSignal stored)
{
    /// <summary>Null when there is no capture of that id. One that waits already keeps waiting.</summary>
    public async Task<RetryOutcome?> RunAsync(int id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var captures = db.Captures.Where(capture => capture.Id == id);
        switch (await captures.Select(capture => (CaptureStatus?)capture.Status).SingleOrDefaultAsync(cancellationToken))
        {
            case null:
                return null;
            case CaptureStatus.Pending:
                return new RetryOutcome(Refusal: null);
            case not CaptureStatus.Unreadable:
                return new RetryOutcome($"Capture {id} was read. Only what could not be read is tried again; the command re-read reads everything anew.");
        }

        if (await RetryCaptures.BeginAsync(captures.Where(RetryCaptures.CanBe), cancellationToken) == 0)
        {
            return new RetryOutcome($"The bytes of capture {id} were not kept, so there is nothing to read. Its reason says which limit it passed.");
        }

        stored.Raise();
        return new RetryOutcome(Refusal: null);
    }
}
