using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Api;

/// <summary>How far an upload is that waits for a reviewer, or has been decided upon.</summary>
/// <param name="Status">waiting, committing, committed, staged (given back, or nothing in it can be read), discarded or expired.</param>
/// <param name="Note">What was said about it last; null for nothing.</param>
/// <param name="Total">Number of files, captures in zips included; <paramref name="Files"/> are a page of them.</param>
internal sealed record UploadOutcome(int Id, string Status, string? Note, int Total, int Page, int PageSize, IReadOnlyList<UploadFileOutcome> Files);

/// <summary>A file of an upload.</summary>
/// <param name="Path">As sent; of a capture in a zip <c>{zip}!/{path in it}</c>.</param>
/// <param name="Preview">new, newer, same, older, poorer, duplicate, unreadable or unpacked; null until it was read.</param>
/// <param name="Became">leftout, refused, known, or what became of its capture; null before its turn.</param>
/// <param name="Reason">One sentence where it was refused or cannot be read, else null.</param>
/// <param name="CaptureId">Its capture; null while there is none.</param>
internal sealed record UploadFileOutcome(string Path, string? Preview, string? Became, string? Reason, int? CaptureId);

/// <summary>Tells a program what became of files that a reviewer was to let in.</summary>
internal static class UploadsApi
{
    public static void MapUploads(this IEndpointRouteBuilder api) => api.MapGet("/uploads/{id:int}", ShowAsync).RequireAuthorization(Policies.UploadByToken)
        .Produces<UploadOutcome>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(int id, string? page, HttpContext context, ShowUpload show, CancellationToken cancellationToken)
    {
        var upload = context.IsReviewersToken() || await show.OwnerOfAsync(id, cancellationToken) == context.Name()
            ? await show.RunAsync(new ShowUploadInput(id, Page: Lenient.Number(page, 1)), cancellationToken) : null;
        return Answers.One(upload is null ? null : Told(upload), $"upload {id}");
    }

    private static UploadOutcome Told(UploadDetails upload) => new(
        upload.Id, Print(upload.Status), upload.Note, upload.Items.Total, upload.Items.Page, upload.Items.PageSize,
        [.. upload.Items.Items.Select(item => new UploadFileOutcome(item.Path, item.Outcome is { } outcome ? Print(outcome) : null, item.Became, item.Reason, item.CaptureId))]);

    private static string Print<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
