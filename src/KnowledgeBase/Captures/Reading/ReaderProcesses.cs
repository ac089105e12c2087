using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Reading;

/// <summary>
/// The reader processes, one per core unless set otherwise. Each is started when it is first needed, lives on for the captures after, and
/// is replaced when it dies.
/// </summary>
public sealed class ReaderProcesses : IDisposable
{
    private readonly ReaderCommand command;
    private readonly KnowledgeBaseOptions.ReaderOptions limits;
    private readonly SemaphoreSlim turns;
    private readonly ConcurrentBag<ReaderProcess> idle = [];
    private bool disposed;

    public ReaderProcesses(ReaderCommand command, IOptions<KnowledgeBaseOptions> options)
    {
        this.command = command;
        limits = options.Value.Ingestion.Reader;
        Places = limits.Processes > 0 ? limits.Processes : Environment.ProcessorCount;
        turns = new SemaphoreSlim(Places);
    }

    /// <summary>So many captures can be read at once.</summary>
    public int Places { get; }

    /// <summary>Has a capture read by the next reader that is free.</summary>
    /// <exception cref="ReaderDiedException">The reader ended while it read.</exception>
    internal async Task<ReaderAnswer> ReadAsync(ReaderRequest request, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            var reader = await FreeAsync(cancellationToken);
            try
            {
                return await reader.ReadAsync(request, cancellationToken);
            }
            finally
            {
                Return(reader);
            }
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private async Task<ReaderProcess> FreeAsync(CancellationToken cancellationToken)
    {
        while (idle.TryTake(out var reader))
        {
            if (reader.IsAlive)
            {
                return reader;
            }

            reader.Dispose();
        }

        return await ReaderProcess.StartAsync(command, limits, cancellationToken);
    }

    private void Return(ReaderProcess reader)
    {
        if (reader.IsAlive && !disposed)
        {
            idle.Add(reader);
        }
        else
        {
            reader.Dispose();
        }
    }
}
