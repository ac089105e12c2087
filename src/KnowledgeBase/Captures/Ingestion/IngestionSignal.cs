namespace KnowledgeBase.Captures.Ingestion;

/// <summary>Wakes a waiting worker. Signals that come while it works are kept as one.</summary>
public sealed class IngestionSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already raised: one is enough.
        }
    }

    /// <summary>Waits for a signal, at most the given time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => raised.WaitAsync(atMost, cancellationToken);

    public void Dispose() => raised.Dispose();
}
