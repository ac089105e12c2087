using KnowledgeBase.Audit;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Http;

/// <summary>Which part of the audit log an address asks for. For the members see <see cref="AuditFilter"/>; days are whole days in UTC.</summary>
public sealed class AuditQuery
{
    [FromQuery]
    public string? Who { get; set; }

    [FromQuery]
    public string? Action { get; set; }

    [FromQuery]
    public string? Q { get; set; }

    [FromQuery]
    public string? From { get; set; }

    [FromQuery]
    public string? Until { get; set; }

    public AuditFilter ToFilter() => new(Clean(Who), Clean(Action), Clean(Q), Lenient.Instant(From)?.Date, Lenient.DayAfter(Until));

    public ListUrl Url(string path, int page) => new(path, new Dictionary<string, string?>
    {
        ["who"] = Who, ["action"] = Action, ["q"] = Q, ["from"] = From, ["until"] = Until, ["page"] = page > 1 ? $"{page}" : null,
    });

    // PostgreSQL has no text with a NUL in it.
    private static string? Clean(string? text) => text?.Trim().Replace("\0", "", StringComparison.Ordinal);
}
