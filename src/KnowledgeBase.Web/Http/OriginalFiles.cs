using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Web.Accounts;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// <c>/admin/captures/{id}/original</c>: a capture as it was received, to be saved and never to be shown, since it may be any page of the web.
/// </summary>
internal static class OriginalFiles
{
    public static void MapOriginals(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/captures/{id:int}/original", ServeAsync).RequireAuthorization(Policies.Edit).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(int id, TakeOriginal take, CancellationToken cancellationToken) =>
        await take.RunAsync(id, cancellationToken) is { } original
            ? TypedResults.File(original.Bytes, "application/octet-stream", original.FileName)
            : TypedResults.NotFound();
}
