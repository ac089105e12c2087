using KnowledgeBase.Articles.Finding;

namespace KnowledgeBase.Web.Api;

/// <summary>What a reader who is still typing may mean.</summary>
internal sealed record SuggestAnswer(string? Query, IReadOnlyList<Suggestion> Items);

/// <summary>Suggestions while typing.</summary>
internal static class SuggestApi
{
    public static void MapSuggest(this IEndpointRouteBuilder api) =>
        api.MapGet("/suggest", async (string? q, SuggestMatches suggest, HttpResponse response, CancellationToken cancellationToken) =>
        {
            // Who deletes a letter and types it again is not to ask again.
            response.Headers.CacheControl = "private, max-age=60";
            return TypedResults.Ok(new SuggestAnswer(q, await suggest.RunAsync(q, cancellationToken)));
        });
}
