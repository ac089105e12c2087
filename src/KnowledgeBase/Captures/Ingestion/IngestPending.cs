using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>One capture done.</summary>
public sealed record IngestedCapture(int Id, string FileName, IngestOutcome Outcome);

/// <summary>Reads the captures that wait: many at once where it is pure, one after the other where it writes.</summary>
public sealed class IngestPending(IServiceScopeFactory scopes, WriterGate gate, ILogger<IngestPending> logger)
{
    /// <summary>Ingests a batch; empty when nothing waits. A capture that fails for a fault of ours stays pending and is tried again.</summary>
    public async Task<IReadOnlyList<IngestedCapture>> RunAsync(CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync(cancellationToken);
        var read = claimed.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(Read);
        var done = new List<IngestedCapture>(claimed.Count);
        foreach (var (capture, input) in claimed.Zip(read))
        {
            if (await WriteAsync(capture, input, cancellationToken) is { } outcome)
            {
                done.Add(new IngestedCapture(capture.Id, capture.FileName, outcome));
            }
        }

        return done;
    }

    private async Task<IReadOnlyList<ClaimedCapture>> ClaimAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PendingCaptures>().ClaimAsync(cancellationToken);
    }

    // A fault of the reader costs this capture its reading, and nothing else.
    private IngestInput Read(ClaimedCapture capture)
    {
        try
        {
            var (prepared, reason) = PreparedCapture.From(capture.FileName, capture.Bytes);
            return new IngestInput(capture.Id, prepared, reason);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Capture {CaptureId} {FileName} broke the reader", capture.Id, capture.FileName);
            return new IngestInput(capture.Id, Prepared: null, "The reader failed on this file; the log tells more.");
        }
    }

    private async Task<IngestOutcome?> WriteAsync(ClaimedCapture capture, IngestInput input, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<IngestCapture>().RunAsync(input, cancellationToken);
            Log(capture, outcome);
            return outcome;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A full disk, a locked database: the capture stays pending.
            logger.LogError(fault, "Capture {CaptureId} {FileName} could not be written", capture.Id, capture.FileName);
            return null;
        }
    }

    private void Log(ClaimedCapture capture, IngestOutcome outcome)
    {
        if (outcome.Reason is null)
        {
            logger.LogInformation("Capture {CaptureId} {FileName}: {Outcome}, article {ArticleId}", capture.Id, capture.FileName, outcome.Status, outcome.ArticleId);
        }
        else
        {
            logger.LogWarning("Capture {CaptureId} {FileName}: {Outcome}. {Reason}", capture.Id, capture.FileName, outcome.Status, outcome.Reason);
        }
    }
}
