using KnowledgeBase.Corrections;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Http;

/// <summary>Which decisions an address asks for. For the members see <see cref="CorrectionFilter"/>; days are whole days in UTC.</summary>
public sealed class CorrectionQuery
{
    [FromQuery]
    public string? Kind { get; set; }

    [FromQuery]
    public string? Of { get; set; }

    [FromQuery]
    public string? Field { get; set; }

    [FromQuery]
    public string? Who { get; set; }

    /// <summary>true for decisions that hold, false for those that were taken back.</summary>
    [FromQuery]
    public string? Holds { get; set; }

    [FromQuery]
    public string? Q { get; set; }

    [FromQuery]
    public string? From { get; set; }

    [FromQuery]
    public string? Until { get; set; }

    public bool IsNarrow => ToFilter() != new CorrectionFilter();

    public CorrectionFilter ToFilter() => new(
        Lenient.Choices<CorrectionKind>(Kind)?[0], Lenient.Choices<CorrectionSubject>(Of)?[0], Clean(Field), Clean(Who), Lenient.Flag(Holds), Clean(Q),
        Lenient.Instant(From)?.Date, Lenient.DayAfter(Until));

    public ListUrl Url(int page) => new("/admin/corrections", new Dictionary<string, string?>
    {
        ["kind"] = Kind, ["of"] = Of, ["field"] = Field, ["who"] = Who, ["holds"] = Holds, ["q"] = Q, ["from"] = From, ["until"] = Until, ["page"] = page > 1 ? $"{page}" : null,
    });

    // PostgreSQL has no text with a NUL in it.
    private static string? Clean(string? text) => text?.Trim().Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } clean ? clean : null;
}
