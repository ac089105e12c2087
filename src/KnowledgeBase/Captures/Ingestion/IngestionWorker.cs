using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>Ingests stored captures, beginning with those that an earlier run left pending.</summary>
internal sealed class IngestionWorker(IngestPending ingestPending, IngestionSignal stored, ILogger<IngestionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await IngestBatchAsync(stoppingToken))
            {
                await stored.WaitAsync(Idle, stoppingToken);
            }
        }
    }

    // A fault here is one of the database; the service must outlive it.
    private async Task<bool> IngestBatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await ingestPending.RunAsync(cancellationToken)).Count > 0;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Ingestion is interrupted; next try in {Seconds} s", Idle.TotalSeconds);
            return false;
        }
    }
}
