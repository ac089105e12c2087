using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Web.Accounts;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// <c>/admin/captures/{id}/original</c>: a capture as it was received, to be saved and never to be shown, since it may be any page of the web. It is said to be
/// text whatever it is, and should a browser show it all the same, then in a sandbox.
/// </summary>
internal static class OriginalFiles
{
    public static void MapOriginals(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/captures/{id:int}/original", ServeAsync).RequireAuthorization(Policies.Edit).WithMetadata(new Sandboxed()).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(int id, TakeOriginal take, CancellationToken cancellationToken) =>
        await take.RunAsync(id, cancellationToken) is { } original
            ? TypedResults.File(original.Bytes, original.Encoding is { } encoding ? $"text/plain; charset={encoding}" : "application/octet-stream", original.FileName)
            : TypedResults.NotFound();
}
