using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Related.Maps;

/// <summary>Keeps the graph up to date in the background, one layout at a time, with a pause after each that is as long as the layout took.</summary>
internal sealed class GraphRefreshing(
    RefreshGraph refresh, TimeProvider clock, IOptions<KnowledgeBaseOptions> options, ILogger<GraphRefreshing> logger) : BackgroundService
{
    private readonly TimeSpan pause = TimeSpan.FromSeconds(options.Value.Graph.RefreshSeconds);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = clock.GetTimestamp();
            await RefreshAsync(stoppingToken);
            var took = clock.GetElapsedTime(began);
            await Task.Delay(took > pause ? took : pause, clock, stoppingToken);
        }
    }

    // A fault here is one of the database; the service must outlive it.
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await refresh.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "The graph could not be brought up to date; next try in {Seconds} s", pause.TotalSeconds);
        }
    }
}
