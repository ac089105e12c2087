using System.Runtime.CompilerServices;
using KnowledgeBase.Captures;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>A part of a multipart request.</summary>
/// <param name="Field">Name of the form field; null where it has none.</param>
/// <param name="FileName">Name of the file as sent; null where it is no file, empty where it has no name.</param>
internal sealed record SentPart(string? Field, string? FileName, Stream Content);

/// <summary>
/// The files of a request, one at a time: the parts of a multipart body that have a file name, or the whole body under the name given. Each is
/// taken in whole before it is handed on, so that a slow sender holds up nobody; small ones in memory, others in a file that vanishes.
/// </summary>
internal static class UploadedFiles
{
    private const int InMemory = 64 * 1024;

    private const int LongestName = 255;

    private const string HowTo =
        "Send multipart/form-data with one part for each file, each with a file name, or the file itself as the body with its name as ?fileName=.";

    /// <param name="fileName">Name of the body when it is one file.</param>
    /// <exception cref="BadHttpRequestException">The request cannot be taken; the message says what to do.</exception>
    public static async IAsyncEnumerable<ReceivedFile> ReadAsync(
        HttpRequest request, string? fileName, KnowledgeBaseOptions.UploadOptions limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Admit(request, limits);
        var count = 0;
        await foreach (var (name, content) in PartsAsync(request, fileName, limits, cancellationToken))
        {
            if (++count > limits.MaxFiles)
            {
                throw new BadHttpRequestException(
                    $"A request may hold {limits.MaxFiles:N0} files (KnowledgeBase:Upload:MaxFiles); those before the limit were taken. Send the rest in further requests.",
                    StatusCodes.Status413PayloadTooLarge);
            }

            await using var spool = new FileBufferingReadStream(new SentStream(content, () => TooLarge(limits)), InMemory);
            await spool.DrainAsync(cancellationToken);
            spool.Position = 0;
            yield return new ReceivedFile(name, "api", () => spool) { HandedIn = new HandedIn(CaptureRoute.Api) };
        }

        if (count == 0)
        {
            throw new BadHttpRequestException($"The request holds no file. {HowTo}");
        }
    }

    /// <summary>Refuses a request that says it is too large before any of it is read, and has the server count the others.</summary>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static void Admit(HttpRequest request, KnowledgeBaseOptions.UploadOptions limits)
    {
        var isTooLarge = request.ContentLength > limits.MaxRequestBytes;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            // The server itself counts what comes without a length, and cuts off who goes on sending. A client that sends somewhat too much is
            // let finish: it would see the cut and not the answer.
            feature.MaxRequestBodySize = isTooLarge ? 2 * limits.MaxRequestBytes : limits.MaxRequestBytes;
        }

        if (isTooLarge)
        {
            throw TooLarge(limits);
        }
    }

    private static BadHttpRequestException TooLarge(KnowledgeBaseOptions.UploadOptions limits) => new(
        $"A request may have {limits.MaxRequestBytes:N0} bytes (KnowledgeBase:Upload:MaxRequestBytes). Send the files in several requests.",
        StatusCodes.Status413PayloadTooLarge);

    private static IAsyncEnumerable<(string Name, Stream Content)> PartsAsync(
        HttpRequest request, string? fileName, KnowledgeBaseOptions.UploadOptions limits, CancellationToken cancellationToken) =>
        IsMultipart(request) ? FilesAsync(request, limits, cancellationToken) : BodyAsync(request, fileName);

    private static bool IsMultipart(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase);

    private static async IAsyncEnumerable<(string Name, Stream Content)> FilesAsync(
        HttpRequest request, KnowledgeBaseOptions.UploadOptions limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in MultipartAsync(request, limits, cancellationToken))
        {
            if (part.FileName is { Length: > 0 } name)
            {
                yield return (NameOf(name), part.Content);
            }
        }
    }

    private static async IAsyncEnumerable<(string Name, Stream Content)> BodyAsync(HttpRequest request, string? fileName)
    {
        if (request.ContentLength is > 0 || (request.ContentLength is null && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false))
        {
            yield return (NameOf(fileName), request.Body);
        }

        await Task.CompletedTask;
    }

    /// <summary>The parts of a multipart request in their order. Each is to be read before the next is asked for.</summary>
    /// <exception cref="BadHttpRequestException">The request is none, is broken, or is too large.</exception>
    public static async IAsyncEnumerable<SentPart> MultipartAsync(
        HttpRequest request, KnowledgeBaseOptions.UploadOptions limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var boundary = IsMultipart(request) ? HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).ToString() : "";
        if (boundary.Length is 0 or > 200)
        {
            throw new BadHttpRequestException($"The multipart body names no usable boundary. {HowTo}");
        }

        var reader = new MultipartReader(boundary, new SentStream(request.Body, () => TooLarge(limits)));
        while (await NextAsync(reader, cancellationToken) is { } part)
        {
            // A form whose file field was left empty sends a part with an empty name.
            var disposition = part.GetContentDispositionHeader();
            var isFile = disposition?.IsFileDisposition() == true || disposition?.FileName.HasValue == true;
            yield return new SentPart(
                HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value,
                isFile ? part.AsFileSection()?.FileName ?? "" : null,
                new SentStream(part.Body, () => TooLarge(limits)));
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception broken) when (broken is IOException and not BadHttpRequestException or InvalidDataException)
        {
            throw new BadHttpRequestException($"The multipart body is broken or ends too early. {HowTo}");
        }
    }

    // Old browsers send whole paths. A name is only ever shown; where a path begins or ends must not matter to anybody.
    private static string NameOf(string? sent)
    {
        var name = (sent ?? "")[((sent ?? "").LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length switch
        {
            0 => throw new BadHttpRequestException($"A file has no name. {HowTo}"),
            > LongestName => name[^LongestName..],
            _ => name,
        };
    }
}
