using System.Collections.Concurrent;
using KnowledgeBase.Captures.Reading;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>The captures that reader processes are reading. Each is written when its reader has ended, whoever waits for it.</summary>
internal sealed class ReadingsApart(PrepareCapture prepare, WriteReading write, IngestionSignal signal)
{
    private readonly ConcurrentDictionary<int, ClaimedCapture> reading = new();

    private readonly ConcurrentQueue<IngestedCapture> done = new();

    private int ended;

    /// <summary>Ids of those that are being read.</summary>
    public IReadOnlyList<int> Ids => [.. reading.Keys];

    /// <summary>How many have ended so far, written or not. When nothing is being read and this stands still, all is told.</summary>
    public int Ended => Volatile.Read(ref ended);

    public void Begin(ClaimedCapture capture, CancellationToken cancellationToken)
    {
        reading[capture.Id] = capture;
        _ = Task.Run(() => ReadAsync(capture, cancellationToken), CancellationToken.None).ContinueWith(_ => End(capture), TaskScheduler.Default);
    }

    /// <summary>Those that were written since it was last asked.</summary>
    public IEnumerable<IngestedCapture> TakeDone()
    {
        while (done.TryDequeue(out var one))
        {
            yield return one;
        }
    }

    private async Task ReadAsync(ClaimedCapture capture, CancellationToken cancellationToken)
    {
        try
        {
            if (await prepare.RunAsync(capture.FileName, capture.Bytes, cancellationToken) is { Broke: false } preparation
                && await write.RunAsync(capture, preparation, cancellationToken) is { } written)
            {
                done.Enqueue(written);
            }
        }
        catch (OperationCanceledException)
        {
            // The app ends; the capture is still pending at the next start.
        }
    }

    private void End(ClaimedCapture capture)
    {
        Interlocked.Increment(ref ended); // First: whoever finds nothing being read must see that something has ended.
        reading.TryRemove(capture.Id, out var _);
        signal.Raise(); // It may wait for its next try, and others for the place.
    }
}
