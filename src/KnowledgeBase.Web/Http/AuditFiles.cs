using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Audit;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Http;

/// <summary><c>/admin/audit.csv</c> and <c>/admin/audit.json</c>: what the page shows, all of it, to be saved.</summary>
internal static class AuditFiles
{
    private const string Columns = "id,at,who,kind,address,action,subject,before,after";

    public static void MapAuditFiles(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/admin").RequireAuthorization(Policies.Administer).ExcludeFromDescription();
        files.MapGet("/audit.csv", ([AsParameters] AuditQuery query, ListAudit list, HttpResponse response) => Csv.WriteAsync(Saved(response, "csv", Csv.Type), Columns, list.AllAsync(query.ToFilter()), Fields));
        files.MapGet("/audit.json", ([AsParameters] AuditQuery query, ListAudit list, HttpResponse response, IOptions<JsonOptions> json) =>
            JsonSerializer.SerializeAsync(Saved(response, "json", "application/json").Body, list.AllAsync(query.ToFilter()), json.Value.SerializerOptions, response.HttpContext.RequestAborted));
    }

    private static HttpResponse Saved(HttpResponse response, string ending, string type) => SavedFile.Begin(response, $"audit.{ending}", type);

    private static IEnumerable<string?> Fields(AuditShown entry) =>
    [
        entry.Id.ToString(CultureInfo.InvariantCulture), Csv.Instant(entry.At), entry.Who, entry.Kind.ToString(),
        entry.Address, entry.Action, entry.Subject, entry.Before, entry.After,
    ];
}
