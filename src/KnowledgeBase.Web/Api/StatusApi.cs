using KnowledgeBase.Captures;

namespace KnowledgeBase.Web.Api;

/// <summary>The library in numbers.</summary>
internal static class StatusApi
{
    public static void MapStatus(this IEndpointRouteBuilder api) =>
        api.MapGet("/status", async (ShowStatus show, CancellationToken cancellationToken) =>
            TypedResults.Ok(await show.RunAsync(cancellationToken)));
}
