using KnowledgeBase.Finding;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Related.Maps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Upkeep;

/// <summary>Does what admins ask for, in the background.</summary>
internal sealed class UpkeepService(
    UpkeepRuns runs, IServiceScopeFactory scopes, IngestionSignal stored, RefreshGraph graph, ILogger<UpkeepService> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var task in runs.AskedAsync(stoppingToken))
        {
            await DoAsync(task, stoppingToken);
        }
    }

    // A fault ends one task; the service must outlive it.
    private async Task DoAsync(UpkeepTask task, CancellationToken cancellationToken)
    {
        try
        {
            runs.Progress(task, 0, 0);
            var findings = await RunAsync(task, cancellationToken);
            runs.End(task, UpkeepState.Done, findings);
            logger.LogInformation("{Task} is done: {Findings}", task, findings);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            runs.End(task, UpkeepState.Failed, []);
            logger.LogError(fault, "{Task} failed", task);
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(UpkeepTask task, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var provided = scope.ServiceProvider;
        switch (task)
        {
            case UpkeepTask.CheckDatabase:
                return await provided.GetRequiredService<CheckDatabase>().RunAsync(cancellationToken);
            case UpkeepTask.LayOutGraph:
                await graph.AnewAsync(cancellationToken);
                return [];
            case UpkeepTask.RebuildSearch:
                await provided.GetRequiredService<RebuildIndex>().AnewAsync((done, total) => runs.Progress(task, done, total), cancellationToken);
                return [];
            default:
                await ReReadAsync(task, provided.GetRequiredService<ReReadCaptures>(), cancellationToken);
                return [];
        }
    }

    // The ingestion worker reads them; a restart in between loses only this count.
    private async Task ReReadAsync(UpkeepTask task, ReReadCaptures reRead, CancellationToken cancellationToken)
    {
        await reRead.RunAsync(changedOnly: task == UpkeepTask.ReReadChanged, cancellationToken);
        stored.Raise();
        var total = await reRead.WaitingAsync(cancellationToken);
        for (var waiting = total; waiting > 0; waiting = await reRead.WaitingAsync(cancellationToken))
        {
            total = Math.Max(total, waiting);
            runs.Progress(task, total - waiting, total);
            await Task.Delay(Look, cancellationToken);
        }

        runs.Progress(task, total, total);
    }
}
