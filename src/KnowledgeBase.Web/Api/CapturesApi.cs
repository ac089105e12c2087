using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Api;

/// <summary>What became of the uploaded files, in their order.</summary>
/// <param name="UploadId">The upload in which they wait for a reviewer; null where they go straight in.</param>
internal sealed record UploadAnswer(IReadOnlyList<UploadedCapture> Captures, int? UploadId);

/// <summary>What would become of the uploaded files, in their order, and of the library by all of them.</summary>
internal sealed record PreviewAnswer(IReadOnlyList<CapturePreview> Captures, PreviewTotals Totals);

/// <summary>Hands captures in, says what became of them, and tries them again.</summary>
internal static class CapturesApi
{
    public static void MapCaptures(this IEndpointRouteBuilder api)
    {
        var captures = api.MapGroup("/captures").RequireAuthorization(Policies.UploadByToken);
        captures.MapPost("", UploadAsync).TakesFiles()
            .Accepts<Stream>("multipart/form-data", "text/markdown", "text/html", "text/plain", "application/zip", "application/octet-stream")
            .Produces<UploadAnswer>(StatusCodes.Status202Accepted).Produces<PreviewAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        captures.MapGet("/{id:int}", ShowAsync)
            .Produces<CaptureOutcome>().ProducesProblem(StatusCodes.Status404NotFound);
        captures.MapPost("/{id:int}/retry", RetryAsync)
            .Produces<CaptureOutcome>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> UploadAsync(
        HttpRequest request, string? fileName, string? dryRun, IOptions<KnowledgeBaseOptions> options, CancellationToken cancellationToken)
    {
        var files = UploadedFiles.ReadAsync(request, fileName, options.Value.Upload, cancellationToken);
        var services = request.HttpContext.RequestServices;

        // Whoever writes dryRun=1 does not mean that the files be stored.
        return dryRun is not null && Lenient.Flag(dryRun) != false
            ? await PreviewAsync(files, services.GetRequiredService<PreviewCaptures>(), cancellationToken)
            : request.HttpContext.IsReviewersToken() ? await StoreAsync(files, services.GetRequiredService<UploadCapture>(), cancellationToken)
            : await HandInAsync(files, services.GetRequiredService<HandInForReview>(), cancellationToken);
    }

    private static async Task<IResult> StoreAsync(IAsyncEnumerable<ReceivedFile> files, UploadCapture upload, CancellationToken cancellationToken)
    {
        var stored = new List<UploadedCapture>();
        var refused = await TakeAsync(files, async file => stored.AddRange(await upload.RunAsync(file, cancellationToken)));
        return Taken(new UploadAnswer(stored, UploadId: null), refused);
    }

    private static async Task<IResult> HandInAsync(IAsyncEnumerable<ReceivedFile> files, HandInForReview handIn, CancellationToken cancellationToken)
    {
        var staged = new List<UploadedCapture>();
        var refused = await TakeAsync(files, async file => staged.Add(await handIn.AddAsync(file, cancellationToken)));
        return Taken(new UploadAnswer(staged, await handIn.EndAsync(cancellationToken)), refused);
    }

    // What was taken before a fault stays, and is told, so that nobody has to send it again.
    private static async Task<BadHttpRequestException?> TakeAsync(IAsyncEnumerable<ReceivedFile> files, Func<ReceivedFile, Task> take)
    {
        try
        {
            await foreach (var file in files)
            {
                await take(file);
            }

            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused;
        }
    }

    private static IResult Taken(UploadAnswer answer, BadHttpRequestException? refused) => refused is null
        ? TypedResults.Accepted((string?)null, answer)
        : Refused(refused, answer);

    private static async Task<IResult> PreviewAsync(IAsyncEnumerable<ReceivedFile> files, PreviewCaptures preview, CancellationToken cancellationToken)
    {
        try
        {
            var previews = await preview.RunAsync(files, cancellationToken).ToListAsync(cancellationToken);
            return TypedResults.Ok(new PreviewAnswer(previews, previews.Aggregate(PreviewTotals.None, (totals, file) => totals.With(file))));
        }
        catch (BadHttpRequestException refused)
        {
            return Refused(refused, new UploadAnswer([], UploadId: null));
        }
    }

    // What others hand in is the business of those who let it in.
    private static async Task<IResult> ShowAsync(int id, HttpContext context, ShowOutcome show, CancellationToken cancellationToken) => Answers.One(
        context.IsReviewersToken() || await show.OwnerOfAsync(id, cancellationToken) == context.Name() ? await show.RunAsync(id, cancellationToken) : null, $"capture {id}");

    private static async Task<IResult> RetryAsync(int id, HttpContext context, RetryCapture retry, ShowOutcome show, CancellationToken cancellationToken) => !context.IsReviewersToken()
        ? TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, detail: "Only tokens of editors and admins try captures again.")
        : await retry.RunAsync(id, cancellationToken) switch
        {
            { Refusal: { } refusal } => TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: refusal),
            { } => TypedResults.Accepted($"/api/v1/captures/{id}", await show.RunAsync(id, cancellationToken)),
            null => Answers.One<CaptureOutcome>(null, $"capture {id}"),
        };

    private static ProblemHttpResult Refused(BadHttpRequestException refused, UploadAnswer taken) => TypedResults.Problem(
        statusCode: refused.StatusCode, detail: refused.Message,
        extensions: new Dictionary<string, object?> { ["captures"] = taken.Captures, ["uploadId"] = taken.UploadId });
}
