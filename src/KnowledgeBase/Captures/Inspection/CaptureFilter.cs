using System.Collections.Specialized;
using System.Globalization;
using System.Web;
using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>Which captures the ledger shows. Every part left null lets all through.</summary>
public sealed record CaptureFilter
{
    private const int LongestText = 300;

    public CaptureStatus? Outcome { get; init; }

    public CaptureRoute? Route { get; init; }

    /// <summary>See <see cref="Capture.ReceivedBy"/>; whole.</summary>
    public string? Who { get; init; }

    /// <summary>See <see cref="Capture.Form"/>.</summary>
    public string? Form { get; init; }

    public int? ReaderVersion { get; init; }

    public int? UploadId { get; init; }

    /// <summary>Belongs to an article, or to none.</summary>
    public bool? HasArticle { get; init; }

    /// <summary>First day of receipt, in UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of receipt, in UTC.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is searched for in names and origins, as in the search for names (docs/search.md).</summary>
    public string? Words { get; init; }

    /// <summary>A kind of reason; see <see cref="ReasonKind"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Has a diagnostic of this code.</summary>
    public string? Code { get; init; }

    /// <summary>Has a diagnostic of this severity; where <see cref="Code"/> is there, too, one that is both.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Reading took so many milliseconds or more.</summary>
    public int? SlowerThan { get; init; }

    /// <summary>Its reading has this gap.</summary>
    public ReadingGaps? Lacks { get; init; }

    /// <summary>The other part.</summary>
    internal CaptureFilter Uncounted => this with { Outcome = null, Route = null, Who = null, Form = null, ReaderVersion = null, Lacks = null };

    /// <summary>Reads the query string of the ledger's address, with or without its question mark. What makes no sense is left out.</summary>
    public static CaptureFilter Parse(string? query)
    {
        var values = HttpUtility.ParseQueryString(query ?? "");
        return new CaptureFilter
        {
            Outcome = Choice<CaptureStatus>(values, "outcome"),
            Route = Choice<CaptureRoute>(values, "route"),
            Who = Text(values, "who"),
            Form = Text(values, "form"),
            ReaderVersion = Number(values, "version"),
            UploadId = Number(values, "upload"),
            HasArticle = bool.TryParse(Text(values, "article"), out var has) ? has : null,
            From = Day(values, "from"),
            Until = Day(values, "until"),
            Words = Text(values, "q"),
            Reason = Text(values, "reason"),
            Code = Text(values, "code"),
            Severity = Choice<DiagnosticSeverity>(values, "severity"),
            SlowerThan = Number(values, "ms"),
            Lacks = Choice<ReadingGaps>(values, "lacks") is { } gap and not ReadingGaps.None ? gap : null,
        };
    }

    /// <summary>The filter as query keys and values; null for what lets all through.</summary>
    public IReadOnlyDictionary<string, string?> ToState() => new Dictionary<string, string?>
    {
        ["outcome"] = Outcome?.Print(),
        ["route"] = Route?.Print(),
        ["who"] = Who,
        ["form"] = Form,
        ["version"] = ReaderVersion?.ToString(CultureInfo.InvariantCulture),
        ["upload"] = UploadId?.ToString(CultureInfo.InvariantCulture),
        ["article"] = HasArticle is { } has ? (has ? "true" : "false") : null,
        ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
        ["until"] = Until?.ToString("O", CultureInfo.InvariantCulture),
        ["q"] = Words,
        ["reason"] = Reason,
        ["code"] = Code,
        ["severity"] = Severity?.Print(),
        ["ms"] = SlowerThan?.ToString(CultureInfo.InvariantCulture),
        ["lacks"] = Lacks?.Print(),
    };

    /// <summary>What <see cref="Parse"/> takes, beginning with a question mark: <c>?</c> alone lets all through.</summary>
    public string ToQueryString() => "?" + string.Join('&', ToState().Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));

    /// <summary>The captures that the filter lets through, in no order.</summary>
    public IQueryable<Capture> Apply(KnowledgeBaseContext db) =>
        CaptureConditions.Of(db, this).Aggregate(db.Captures.AsNoTracking(), (captures, condition) => captures.Where(condition.Each));

    private static string? Text(NameValueCollection values, string key)
    {
        // PostgreSQL has no text with a NUL in it.
        var text = Folding.WellFormed(values.GetValues(key)?[0] ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        return text.Length is 0 or > LongestText ? null : text;
    }

    private static int? Number(NameValueCollection values, string key) =>
        int.TryParse(Text(values, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(NameValueCollection values, string key) =>
        DateOnly.TryParseExact(Text(values, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TEnum? Choice<TEnum>(NameValueCollection values, string key)
        where TEnum : struct, Enum =>
        Text(values, key) is { } text ? Enum.GetValues<TEnum>().Where(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)).Cast<TEnum?>().FirstOrDefault() : null;
}
