using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Captures.ReReads;

/// <summary>Compares, in the background, what the library has with what today's reader would give.</summary>
internal sealed class ReReadComparing(ReReadRuns runs, IServiceScopeFactory scopes, ILogger<ReReadComparing> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var run in runs.AskedAsync(stoppingToken))
        {
            await CompareAsync(run, stoppingToken);
        }
    }

    // A fault ends one comparison; the service must outlive it.
    private async Task CompareAsync(ReReadRun run, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var capture in run.Captures.TakeWhile(_ => run.Progress.State == ReReadState.Comparing))
            {
                await using var scope = scopes.CreateAsyncScope();
                run.Note(await scope.ServiceProvider.GetRequiredService<CompareReading>().RunAsync(capture, cancellationToken));
            }

            run.Finish();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            run.Fail();
            logger.LogError(fault, "The comparison {Run} failed", run.Id);
        }
    }
}
