using System.Text.Json;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Http;

/// <summary><c>/admin/captures.csv</c> and <c>/admin/captures.json</c>: what the ledger lists, all of it, newest first, to be saved.</summary>
internal static class CaptureFiles
{
    private const string Columns = "id,fileName,origin,route,receivedBy,receivedAt,uploadId,size,contentHash,outcome,reason,form,readerVersion,readMilliseconds,lacks,linksHealed,articleId,articleTitle,errors,warnings,infos";

    public static void MapCaptureFiles(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/admin").RequireAuthorization(Policies.Edit).ExcludeFromDescription();
        files.MapGet("/captures.csv", (HttpContext context, ListCaptures list) => Csv.WriteAsync(SavedFile.Begin(context.Response, "captures.csv", Csv.Type), Columns, Listed(context, list), Fields));
        files.MapGet("/captures.json", (HttpContext context, ListCaptures list, IOptions<JsonOptions> json) => JsonSerializer.SerializeAsync(
            SavedFile.Begin(context.Response, "captures.json", "application/json").Body, Listed(context, list), json.Value.SerializerOptions, context.RequestAborted));
    }

    private static IAsyncEnumerable<CaptureSummary> Listed(HttpContext context, ListCaptures list) => list.AllAsync(CaptureFilter.Parse(context.Request.QueryString.Value));

    private static IEnumerable<string?> Fields(CaptureSummary capture) =>
    [
        Csv.Number(capture.Id), capture.FileName, capture.Origin, capture.Route, capture.ReceivedBy, Csv.Instant(capture.ReceivedAt), Csv.Number(capture.UploadId), Csv.Number(capture.Size),
        capture.ContentHash, capture.Outcome, capture.Reason, capture.Form, Csv.Number(capture.ReaderVersion), Csv.Number(capture.ReadMilliseconds), string.Join(' ', capture.Lacks),
        Csv.Number(capture.LinksHealed), Csv.Number(capture.ArticleId), capture.ArticleTitle, Csv.Number(capture.Errors), Csv.Number(capture.Warnings), Csv.Number(capture.Infos),
    ];
}
