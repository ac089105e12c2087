using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Api;

/// <summary>What became of the uploaded files, in their order.</summary>
internal sealed record UploadAnswer(IReadOnlyList<UploadedCapture> Captures);

/// <summary>What would become of the uploaded files, in their order, and of the library by all of them.</summary>
internal sealed record PreviewAnswer(IReadOnlyList<CapturePreview> Captures, PreviewTotals Totals);

/// <summary>Hands captures in, says what became of them, and tries them again.</summary>
internal static class CapturesApi
{
    public static void MapCaptures(this IEndpointRouteBuilder api)
    {
        var captures = api.MapGroup("/captures").RequireAuthorization(Policies.UploadByToken);
        captures.MapPost("", UploadAsync)
            .Accepts<Stream>("multipart/form-data", "text/markdown", "text/html", "text/plain", "application/zip", "application/octet-stream")
            .Produces<UploadAnswer>(StatusCodes.Status202Accepted).Produces<PreviewAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        captures.MapGet("/{id:int}", async (int id, ShowOutcome show, CancellationToken cancellationToken) =>
                Answers.One(await show.RunAsync(id, cancellationToken), $"capture {id}"))
            .Produces<CaptureOutcome>().ProducesProblem(StatusCodes.Status404NotFound);
        captures.MapPost("/{id:int}/retry", RetryAsync)
            .Produces<CaptureOutcome>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> UploadAsync(
        HttpRequest request, string? fileName, string? dryRun, IOptions<KnowledgeBaseOptions> options, CancellationToken cancellationToken)
    {
        var files = UploadedFiles.ReadAsync(request, fileName, options.Value.Upload, cancellationToken);
        var services = request.HttpContext.RequestServices;

        // Whoever writes dryRun=1 does not mean that the files be stored.
        return dryRun is not null && Lenient.Flag(dryRun) != false
            ? await PreviewAsync(files, services.GetRequiredService<PreviewCaptures>(), cancellationToken)
            : await StoreAsync(files, services.GetRequiredService<UploadCapture>(), cancellationToken);
    }

    private static async Task<IResult> StoreAsync(IAsyncEnumerable<ReceivedFile> files, UploadCapture upload, CancellationToken cancellationToken)
    {
        var stored = new List<UploadedCapture>();
        try
        {
            await foreach (var file in files)
            {
                stored.AddRange(await upload.RunAsync(file, cancellationToken));
            }
        }
        catch (BadHttpRequestException refused)
        {
            return Refused(refused, stored);
        }

        return TypedResults.Accepted((string?)null, new UploadAnswer(stored));
    }

    private static async Task<IResult> PreviewAsync(IAsyncEnumerable<ReceivedFile> files, PreviewCaptures preview, CancellationToken cancellationToken)
    {
        try
        {
            var previews = await preview.RunAsync(files, cancellationToken).ToListAsync(cancellationToken);
            return TypedResults.Ok(new PreviewAnswer(previews, previews.Aggregate(PreviewTotals.None, (totals, file) => totals.With(file))));
        }
        catch (BadHttpRequestException refused)
        {
            return Refused(refused, []);
        }
    }

    private static async Task<IResult> RetryAsync(int id, RetryCapture retry, ShowOutcome show, CancellationToken cancellationToken) =>
        await retry.RunAsync(id, cancellationToken) switch
        {
            { Refusal: { } refusal } => TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: refusal),
            { } => TypedResults.Accepted($"/api/v1/captures/{id}", await show.RunAsync(id, cancellationToken)),
            null => Answers.One<CaptureOutcome>(null, $"capture {id}"),
        };

    // What was stored before the fault stays, and is told, so that nobody has to send it again.
    private static ProblemHttpResult Refused(BadHttpRequestException refused, IReadOnlyList<UploadedCapture> stored) => TypedResults.Problem(
        statusCode: refused.StatusCode, detail: refused.Message, extensions: new Dictionary<string, object?> { ["captures"] = stored });
}
