using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Web.Accounts;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// <c>/attachments/{hash}</c>: the pictures that captures brought along. An address never changes its content, so caches may keep it for
/// good; the type is the one told by the bytes, and browsers must not guess another.
/// </summary>
internal static class AttachmentFiles
{
    public static void MapAttachments(this IEndpointRouteBuilder app) =>
        app.MapMethods("/attachments/{hash:regex(^[0-9a-f]{{64}}$)}", [HttpMethods.Get, HttpMethods.Head], ServeAsync)
            .RequireAuthorization(Policies.Read).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(string hash, ReadAttachment read, IOptions<KnowledgeBaseOptions> options, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await read.RunAsync(hash, cancellationToken) is not { } attachment)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = $"{(options.Value.RequireLogin ? "private" : "public")}, max-age=31536000, immutable";
        return TypedResults.Bytes(attachment.Bytes, attachment.MediaType, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
