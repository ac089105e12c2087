using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Web.Accounts;

namespace KnowledgeBase.Web.Http;

/// <summary>How far an upload is.</summary>
/// <param name="Items">What items have become since the last time, by id.</param>
internal sealed record UploadTick(int Done, int Files, IReadOnlyDictionary<int, string> Items);

/// <summary><c>/admin/uploads/{id}/events</c>: tells a page how an upload is read or goes in, as server-sent events, until that has ended.</summary>
internal static class UploadEvents
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public static void MapUploadEvents(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/uploads/{id:int}/events", WatchAsync).RequireAuthorization(Policies.Upload).ExcludeFromDescription();

    private static async Task<IResult> WatchAsync(
        int id, HttpContext context, ShowUpload show, IServiceScopeFactory scopes, IHostApplicationLifetime app, CancellationToken cancellationToken) =>
        context.MaySeeUploadsOf(await show.OwnerOfAsync(id, cancellationToken))
            ? TypedResults.ServerSentEvents(TicksAsync(id, scopes, app.ApplicationStopping, cancellationToken))
            : TypedResults.NotFound();

    // A watcher must not keep the app from ending; its page comes back by itself.
    private static async IAsyncEnumerable<SseItem<UploadTick>> TicksAsync(
        int id, IServiceScopeFactory scopes, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = new Dictionary<int, string>();
        while (!stopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            var show = scope.ServiceProvider.GetRequiredService<ShowUpload>();
            if (await show.ProgressOfAsync(id, cancellationToken) is not var (status, progress))
            {
                yield break;
            }

            var news = (await show.BecameAsync(id, cancellationToken)).Where(one => told.GetValueOrDefault(one.Key) != one.Value).ToDictionary();
            foreach (var (item, became) in news)
            {
                told[item] = became;
            }

            var isOpen = status is UploadStatus.Staged or UploadStatus.Waiting;
            yield return new SseItem<UploadTick>(new UploadTick(isOpen ? progress.Read : progress.Settled, progress.Files, news), "progress");
            if (!progress.IsMoving(status))
            {
                yield return new SseItem<UploadTick>(new UploadTick(progress.Settled, progress.Files, news), "end");
                yield break;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
