using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using KnowledgeBase.Captures.ReReads;
using KnowledgeBase.Web.Accounts;

namespace KnowledgeBase.Web.Http;

/// <summary><c>/admin/re-read/{run}/events</c>: tells a page how far a comparison, and then the reading, has come, as server-sent events, until that has ended.</summary>
internal static class ReReadEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public static void MapReReadEvents(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/re-read/{run}/events", Watch).RequireAuthorization(Policies.Edit).ExcludeFromDescription();

    private static IResult Watch(string run, ReReadRuns runs, IServiceScopeFactory scopes, IHostApplicationLifetime app, CancellationToken cancellationToken) =>
        runs.Find(run) is { } found ? TypedResults.ServerSentEvents(TicksAsync(found, scopes, app.ApplicationStopping, cancellationToken)) : TypedResults.NotFound();

    // A watcher must not keep the app from ending; its page comes back by itself.
    private static async IAsyncEnumerable<SseItem<UploadTick>> TicksAsync(
        ReReadRun run, IServiceScopeFactory scopes, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!stopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var progress = run.Progress;
            var waiting = await WaitingAsync(run, scopes, cancellationToken);
            var tick = progress.Applied is { } applied ? new UploadTick(applied.Count - waiting, applied.Count, Nothing) : new UploadTick(progress.Done, run.Captures.Count, Nothing);
            yield return new SseItem<UploadTick>(tick, "progress");
            if (progress.State != ReReadState.Comparing && waiting == 0)
            {
                yield return new SseItem<UploadTick>(tick, "end");
                yield break;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static readonly IReadOnlyDictionary<int, string> Nothing = new Dictionary<int, string>();

    private static async Task<int> WaitingAsync(ReReadRun run, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ApplyReRead>().WaitingAsync(run, cancellationToken);
    }
}
