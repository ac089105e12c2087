using System.Text;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Http;

/// <summary>What became of the files of a request.</summary>
/// <param name="Upload">The upload they belong to.</param>
internal sealed record UploadFilesAnswer(int Upload, IReadOnlyList<StagedFile> Files);

/// <summary>
/// <c>/admin/upload/files</c>: takes the files of the upload page, one in a request of the page's script or many in a request of its form, and streams
/// each to disk. The antiforgery token comes in a header, or as the first field of the form.
/// </summary>
internal static class UploadFiles
{
    public const string Path = "/admin/upload/files";

    private const string TokenHeader = "RequestVerificationToken";

    private const string TokenField = "__RequestVerificationToken";

    private const int LongestField = 16 * 1024;

    public static void MapUploadFiles(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, ReceiveAsync).RequireAuthorization(Policies.Upload).TakesFiles().ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(HttpContext context, IOptions<KnowledgeBaseOptions> options, CancellationToken cancellationToken)
    {
        var limits = options.Value.Upload;
        try
        {
            UploadedFiles.Admit(context.Request, limits);
            var parts = UploadedFiles.MultipartAsync(context.Request, limits, cancellationToken);
            return await new ReceivingForm(context).ReadAsync(parts, cancellationToken) is { } answer
                ? AcceptsPage(context.Request) ? TypedResults.LocalRedirect($"/admin/uploads/{answer.Upload}") : TypedResults.Json(answer)
                : Refused(context, StatusCodes.Status409Conflict, "The upload takes no more files. Begin another one.");
        }
        catch (AntiforgeryValidationException)
        {
            return Refused(context, StatusCodes.Status400BadRequest, "The form is out of date. Load the page again and send it once more.", "form-out-of-date");
        }
        catch (BadHttpRequestException refused)
        {
            return Refused(context, refused.StatusCode, refused.Message);
        }
    }

    // A page for who sent a form, problem details for a script, which has to tell an old form from files that cannot be taken.
    private static IResult Refused(HttpContext context, int status, string detail, string? code = null)
    {
        if (AcceptsPage(context.Request))
        {
            context.LetTheRestGo();
            return TypedResults.StatusCode(status);
        }

        return TypedResults.Problem(statusCode: status, detail: detail, extensions: code is null ? null : new Dictionary<string, object?> { ["code"] = code });
    }

    private static bool AcceptsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>One request: its fields come before its files.</summary>
    private sealed class ReceivingForm(HttpContext context)
    {
        private readonly IServiceProvider services = context.RequestServices;

        private readonly List<StagedFile> staged = [];

        private int? upload;

        private bool isAdmitted;

        /// <returns>Null when the upload takes no more files.</returns>
        public async Task<UploadFilesAnswer?> ReadAsync(IAsyncEnumerable<SentPart> parts, CancellationToken cancellationToken)
        {
            await foreach (var part in parts)
            {
                if (!await TakeAsync(part, cancellationToken))
                {
                    return null;
                }
            }

            return await AdmitAsync(cancellationToken) ? new UploadFilesAnswer(upload!.Value, staged) : null;
        }

        private async Task<bool> TakeAsync(SentPart part, CancellationToken cancellationToken)
        {
            switch (part)
            {
                case { Field: TokenField, FileName: null }:
                    context.Request.Headers[TokenHeader] = await TextAsync(part, cancellationToken);
                    return true;
                case { Field: "upload", FileName: null }:
                    upload = Lenient.Filter(await TextAsync(part, cancellationToken));
                    return true;
                case { Field: "text", FileName: null }:
                    return await StageAsync(part, Pasted, cancellationToken);
                case { FileName: { } name }:
                    return await StageAsync(part, name, cancellationToken);
                default:
                    return true;
            }
        }

        // What kind of text it is, its reader finds out; the name only has to say that it was pasted, and when.
        private string Pasted => $"pasted-{services.GetRequiredService<TimeProvider>().GetUtcNow():yyyyMMdd-HHmmss}.md";

        private async Task<bool> StageAsync(SentPart part, string name, CancellationToken cancellationToken)
        {
            var isField = name.Length == 0 || part.Field == "text";
            if (!await AdmitAsync(cancellationToken)
                || await services.GetRequiredService<StageFile>().RunAsync(new StageFileInput(upload!.Value, name, part.Content, isField), cancellationToken) is not { } file)
            {
                return false;
            }

            if (file.State != StagedFile.Missing)
            {
                staged.Add(file with { Reason = file.Reason is { } reason ? services.GetRequiredService<Texts>().FileReason(reason) : null });
            }

            return true;
        }

        private async Task<bool> AdmitAsync(CancellationToken cancellationToken)
        {
            if (!isAdmitted)
            {
                await ValidateAsync();
                isAdmitted = upload is not { } given || await services.GetRequiredService<ShowUpload>().OwnerOfAsync(given, cancellationToken) == context.Name();
                upload ??= await services.GetRequiredService<BeginUpload>().RunAsync(cancellationToken);
            }

            return isAdmitted;
        }

        // Without a token the framework would look for one in the body, and read that whole.
        private Task ValidateAsync() => context.Request.Headers.ContainsKey(TokenHeader)
            ? services.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context)
            : throw new AntiforgeryValidationException("The request has no token.");

        private static async Task<string> TextAsync(SentPart part, CancellationToken cancellationToken)
        {
            var buffer = new byte[LongestField];
            var length = await part.Content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }
}
