using System.Collections.Concurrent;
using KnowledgeBase.Captures.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>One capture done.</summary>
public sealed record IngestedCapture(int Id, string FileName, IngestOutcome Outcome);

/// <summary>
/// Reads the captures that wait: plain ones many at once, those that may take long in reader processes meanwhile, so that nothing waits
/// for them. Writing is one after the other.
/// </summary>
public sealed class IngestPending(
    IServiceScopeFactory scopes, WriterGate gate, PrepareCapture prepare, IngestionSignal signal, ILogger<IngestPending> logger)
{
    /// <summary>Most captures, and their bytes, that are kept for the reader processes at once.</summary>
    private const int MostApart = 16;

    private readonly ConcurrentDictionary<int, TaskCompletionSource> apart = new();

    /// <summary>
    /// Ingests a batch; gives those that are done, and nothing when none waits. Captures that are read apart are written when their
    /// reader has ended, with or without another call. A capture that fails for a fault of ours stays pending and is tried again.
    /// </summary>
    public async Task<IReadOnlyList<IngestedCapture>> RunAsync(CancellationToken cancellationToken)
    {
        while (apart.Count >= MostApart)
        {
            await Task.WhenAny(apart.Values.Select(reading => reading.Task)).WaitAsync(cancellationToken);
        }

        var claimed = await ClaimAsync(cancellationToken);
        var plain = claimed.Where(capture => prepare.IsPlain(capture.Bytes)).ToList();
        foreach (var capture in claimed.Except(plain))
        {
            Begin(capture, cancellationToken);
        }

        var read = plain.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(capture => prepare.Here(capture.FileName, capture.Bytes));
        var done = new List<IngestedCapture>(plain.Count);
        foreach (var (capture, preparation) in plain.Zip(read))
        {
            if (await WriteAsync(capture, preparation, cancellationToken) is { } outcome)
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
        return await scope.ServiceProvider.GetRequiredService<PendingCaptures>().ClaimAsync([.. apart.Keys], cancellationToken);
    }

    private void Begin(ClaimedCapture capture, CancellationToken cancellationToken)
    {
        var done = apart[capture.Id] = new TaskCompletionSource();
        _ = Task.Run(() => ReadApartAsync(capture, cancellationToken), CancellationToken.None).ContinueWith(
            _ =>
            {
                apart.TryRemove(capture.Id, out var _);
                done.SetResult();
                signal.Raise(); // It may wait for its next try, and others for the place.
            },
            TaskScheduler.Default);
    }

    private async Task ReadApartAsync(ClaimedCapture capture, CancellationToken cancellationToken)
    {
        try
        {
            if (await prepare.RunAsync(capture.FileName, capture.Bytes, cancellationToken) is { Broke: false } preparation)
            {
                await WriteAsync(capture, preparation, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The app ends; the capture is still pending at the next start.
        }
    }

    private async Task<IngestOutcome?> WriteAsync(ClaimedCapture capture, Preparation preparation, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            var input = new IngestInput(capture.Id, preparation.Prepared, preparation.Reason);
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
