using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Api;

/// <summary>An answer with the ETag of its content; 304 without a body when the client has it already. Can be sent any number of times.</summary>
/// <param name="content">The content.</param>
/// <param name="contentType">What it is.</param>
/// <param name="brotli">The same compressed, for clients that take it so; null leaves compression to the server.</param>
internal sealed class TaggedBytes(byte[] content, string contentType, byte[]? brotli = null) : IResult
{
    public const string Json = "application/json; charset=utf-8";

    // Weak, because compression changes the bytes and not the content.
    private readonly EntityTagHeaderValue tag = new($"\"{Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, 12))}\"", isWeak: true);

    /// <summary>Bytes that it holds in memory.</summary>
    public int Size => content.Length + (brotli?.Length ?? 0);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.GetTypedHeaders().ETag = tag;
        if (response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = "no-cache";
        }

        if (Has(httpContext.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = content;
        if (brotli is not null)
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (TakesBrotli(httpContext.Request))
            {
                (body, response.Headers.ContentEncoding) = (brotli, "br");
            }
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private bool Has(HttpRequest request) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);
}
