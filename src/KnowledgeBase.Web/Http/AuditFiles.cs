using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Audit;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary><c>/admin/audit.csv</c> and <c>/admin/audit.json</c>: what the page shows, all of it, to be saved.</summary>
internal static class AuditFiles
{
    private const string Columns = "id,at,who,kind,address,action,subject,before,after\r\n";

    public static void MapAuditFiles(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/admin").RequireAuthorization(Policies.Administer).ExcludeFromDescription();
        files.MapGet("/audit.csv", ([AsParameters] AuditQuery query, ListAudit list, HttpResponse response) => WriteCsvAsync(list.AllAsync(query.ToFilter()), Saved(response, "csv", "text/csv; charset=utf-8")));
        files.MapGet("/audit.json", ([AsParameters] AuditQuery query, ListAudit list, HttpResponse response, IOptions<JsonOptions> json) =>
            JsonSerializer.SerializeAsync(Saved(response, "json", "application/json").Body, list.AllAsync(query.ToFilter()), json.Value.SerializerOptions, response.HttpContext.RequestAborted));
    }

    private static HttpResponse Saved(HttpResponse response, string ending, string type)
    {
        response.ContentType = type;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"audit.{ending}" }.ToString();
        return response;
    }

    private static async Task WriteCsvAsync(IAsyncEnumerable<AuditShown> entries, HttpResponse response)
    {
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true); // Excel takes UTF-8 for something else without it.
        await text.WriteAsync(Columns);
        await foreach (var entry in entries.WithCancellation(response.HttpContext.RequestAborted))
        {
            string?[] fields =
            [
                entry.Id.ToString(CultureInfo.InvariantCulture), entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), entry.Who, entry.Kind.ToString(),
                entry.Address, entry.Action, entry.Subject, entry.Before, entry.After,
            ];
            await text.WriteAsync(string.Join(',', fields.Select(Field)) + "\r\n");
        }
    }

    // RFC 4180; and what a spreadsheet would take for a formula begins with an apostrophe.
    private static string Field(string? value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? "";
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
