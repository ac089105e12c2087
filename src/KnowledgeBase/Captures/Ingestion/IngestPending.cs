using System.Runtime.CompilerServices;
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
public sealed class IngestPending
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly PrepareCapture prepare;
    private readonly IngestionSignal signal;
    private readonly ClaimCaptures claims;
    private readonly WriteReading write;
    private readonly ReadingsApart apart;

    public IngestPending(IServiceScopeFactory scopes, WriterGate gate, PrepareCapture prepare, IngestionSignal signal, ILogger<IngestPending> logger)
    {
        (this.prepare, this.signal) = (prepare, signal);
        claims = new ClaimCaptures(scopes, gate, prepare);
        write = new WriteReading(scopes, gate, logger);
        apart = new ReadingsApart(prepare, write, signal);
    }

    /// <summary>Ingests batch after batch until nothing waits, and what is read apart has ended.</summary>
    public async IAsyncEnumerable<IngestedCapture> ToEndAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var ended = apart.Ended;
            var batch = await RunAsync(cancellationToken);
            foreach (var done in batch)
            {
                yield return done;
            }

            if (batch.Count == 0 && apart.Ids.Count == 0 && apart.Ended == ended)
            {
                yield break;
            }

            if (batch.Count == 0)
            {
                await signal.WaitAsync(Pause, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Ingests a batch; gives those that are done, and nothing when none waits. Captures that are read apart are written when their
    /// reader has ended, with or without another call, and given by the next one. A capture that fails for a fault of ours stays pending
    /// and is tried again.
    /// </summary>
    public async Task<IReadOnlyList<IngestedCapture>> RunAsync(CancellationToken cancellationToken)
    {
        var plain = await ClaimAsync(cancellationToken);
        var read = plain.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(capture => prepare.Here(capture.FileName, capture.Bytes));
        var done = new List<IngestedCapture>(plain.Count);
        foreach (var (capture, preparation) in plain.Zip(read))
        {
            if (await write.RunAsync(capture, preparation, cancellationToken) is { } written)
            {
                done.Add(written);
            }
        }

        done.AddRange(apart.TakeDone());
        return done;
    }

    private async Task<IReadOnlyList<ClaimedCapture>> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var claim = await claims.RunAsync(apart.Ids, cancellationToken);
            foreach (var capture in claim.Apart)
            {
                apart.Begin(capture, cancellationToken);
            }

            if (claim is not { Plain.Count: 0, AnyWaited: true })
            {
                return claim.Plain;
            }
        }
    }
}
