using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>What the ledger can be narrowed to. Each facet counts as if it were not chosen itself, so that another value can be.</summary>
public sealed record CaptureFacets
{
    public required IReadOnlyList<Facet> Outcomes { get; init; }

    public required IReadOnlyList<Facet> Routes { get; init; }

    public required IReadOnlyList<Facet> Forms { get; init; }

    public required IReadOnlyList<Facet> Versions { get; init; }

    public required IReadOnlyList<Facet> People { get; init; }

    public required IReadOnlyList<Facet> Gaps { get; init; }

    /// <summary>See <see cref="ReasonKind"/>.</summary>
    public required IReadOnlyList<Facet> Reasons { get; init; }

    public required IReadOnlyList<Facet> Codes { get; init; }

    public required IReadOnlyList<Facet> Severities { get; init; }

    /// <summary>Only so many of the newest were counted, because more were found; null where all were. Reasons and diagnostics are those of the newest <see cref="CountCaptures.MostLookedInto"/> in any case.</summary>
    public required int? CountedNewest { get; init; }

    /// <summary>The instant of which the counts are.</summary>
    public required DateTime CountedUtc { get; init; }
}

/// <summary>How many there are.</summary>
/// <param name="IsCapped">There are more: counting stopped there.</param>
public sealed record CaptureTotal(int Count, bool IsCapped);

/// <summary>Counts captures by what the ledger can be narrowed to.</summary>
public sealed class CountCaptures(KnowledgeBaseContext db, CaptureCensus census, TimeProvider time)
{
    /// <summary>Newest hits whose reasons and diagnostics are counted.</summary>
    public const int MostLookedInto = 2_000;

    private const int MostValues = 30;

    private readonly CaptureHits hits = new(db);

    /// <summary>What was found out on the way, for whoever lists the same.</summary>
    internal CaptureHits Hits => hits;

    /// <summary>How many the ledger lists; exact where it is only narrowed by what all captures are counted by.</summary>
    public async Task<CaptureTotal> TotalAsync(ListCapturesInput input, CancellationToken cancellationToken)
    {
        var filter = input.Sortable;
        if (filter.Uncounted == new CaptureFilter())
        {
            return new CaptureTotal((await census.RunAsync(cancellationToken)).Groups.Where(group => group.Meets(filter)).Sum(group => group.Count), IsCapped: false);
        }

        var found = await CaptureHits.CountAsync(await hits.OfAsync(filter, cancellationToken), CaptureHits.MostCounted, cancellationToken);
        return new CaptureTotal(Math.Min(found, CaptureHits.MostCounted), found > CaptureHits.MostCounted);
    }

    public async Task<CaptureFacets> RunAsync(CaptureFilter filter, CancellationToken cancellationToken)
    {
        var isWhole = filter.Uncounted == new CaptureFilter();
        var counted = isWhole ? await census.RunAsync(cancellationToken)
            : new CountedCaptures(await CaptureCensus.GroupsAsync(CaptureHits.Newest(await hits.OfAsync(filter.Uncounted, cancellationToken)), cancellationToken), time.GetUtcNow().UtcDateTime);
        var noted = await NewestAsync(filter with { Code = null, Severity = null }, cancellationToken);
        return new CaptureFacets
        {
            Outcomes = Facets(filter with { Outcome = null }, group => group.Status.Print()),
            Routes = Facets(filter with { Route = null }, group => group.Route.Print()),
            Forms = Facets(filter with { Form = null }, group => group.Form),
            Versions = Facets(filter with { ReaderVersion = null }, group => group.ReaderVersion is { } version ? $"{version}" : null),
            People = Facets(filter with { Who = null }, group => group.ReceivedBy),
            Gaps = Gaps(counted.Groups.Where(group => group.Meets(filter with { Lacks = null }))),
            Reasons = await ReasonsAsync(filter with { Reason = null }, cancellationToken),
            Codes = await CodesAsync(noted, cancellationToken),
            Severities = await SeveritiesAsync(noted, cancellationToken),
            CountedNewest = !isWhole && counted.Groups.Sum(group => group.Count) == CaptureHits.MostCounted ? CaptureHits.MostCounted : null,
            CountedUtc = counted.AtUtc,
        };

        IReadOnlyList<Facet> Facets(CaptureFilter others, Func<CaptureGroup, string?> value) => Most(
            counted.Groups.Where(group => group.Meets(others)).GroupBy(value).Where(same => same.Key is not null).Select(same => new Facet(same.Key!, same.Sum(group => group.Count))));
    }

    private static IReadOnlyList<Facet> Gaps(IEnumerable<CaptureGroup> groups)
    {
        var all = groups.Where(group => group.Gaps is not null).ToList();
        return [.. ReadingGap.All.Select(gap => new Facet(gap.Print(), all.Where(group => group.Gaps!.Value.HasFlag(gap)).Sum(group => group.Count))).Where(facet => facet.Count > 0)];
    }

    private async Task<IReadOnlyList<Facet>> ReasonsAsync(CaptureFilter filter, CancellationToken cancellationToken)
    {
        var reasons = await (await hits.OfAsync(filter, cancellationToken)).Where(capture => capture.Reason != null).OrderByDescending(capture => capture.Id).Take(MostLookedInto)
            .GroupBy(capture => capture.Reason!).Select(same => new { Reason = same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
        return Most(reasons.GroupBy(one => ReasonKind.Of(one.Reason)).Select(kind => new Facet(kind.Key, kind.Sum(one => one.Count))));
    }

    private async Task<IQueryable<Diagnostic>> NewestAsync(CaptureFilter filter, CancellationToken cancellationToken)
    {
        var newest = (await hits.OfAsync(filter, cancellationToken)).OrderByDescending(capture => capture.Id).Take(MostLookedInto).Select(capture => capture.Id);
        return db.Diagnostics.Where(one => newest.Contains(one.CaptureId));
    }

    // Captures are counted, and one may have a diagnostic more than once.
    private static async Task<IReadOnlyList<Facet>> CodesAsync(IQueryable<Diagnostic> noted, CancellationToken cancellationToken) => Most(
        (await noted.Select(one => new { one.CaptureId, one.Code }).Distinct().GroupBy(one => one.Code).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken))
            .Select(same => new Facet(same.Key, same.Count)));

    private static async Task<IReadOnlyList<Facet>> SeveritiesAsync(IQueryable<Diagnostic> noted, CancellationToken cancellationToken) => Most(
        (await noted.Select(one => new { one.CaptureId, one.Severity }).Distinct().GroupBy(one => one.Severity).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken))
            .Select(same => new Facet(same.Key.Print(), same.Count)));

    private static IReadOnlyList<Facet> Most(IEnumerable<Facet> facets) =>
        [.. facets.OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal).Take(MostValues)];
}
