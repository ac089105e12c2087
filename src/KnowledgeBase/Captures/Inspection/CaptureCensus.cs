using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>Captures that are alike in everything that the ledger counts by. For the members see <see cref="Capture"/>.</summary>
public sealed record CaptureGroup(CaptureStatus Status, CaptureRoute Route, string? Form, int? ReaderVersion, string? ReceivedBy, ReadingGaps? Gaps, int Count)
{
    internal bool Meets(CaptureFilter filter) =>
        (filter.Outcome is null || filter.Outcome == Status) && (filter.Route is null || filter.Route == Route) && (filter.Who is null || filter.Who == ReceivedBy)
        && (filter.Form is null || filter.Form == Form) && (filter.ReaderVersion is null || filter.ReaderVersion == ReaderVersion)
        && (filter.Lacks is not { } gap || Gaps?.HasFlag(gap) == true);
}

/// <summary>All captures, or some of them, counted.</summary>
/// <param name="AtUtc">When.</param>
public sealed record CountedCaptures(IReadOnlyList<CaptureGroup> Groups, DateTime AtUtc);

/// <summary>
/// Counts all captures by everything at once, from one index. That takes the longer the more there are, so that the counts of a large library are kept for a while.
/// </summary>
public sealed class CaptureCensus(KnowledgeBaseContext db, KeptCounts kept)
{
    public Task<CountedCaptures> RunAsync(CancellationToken cancellationToken) => kept.GetAsync(
        async at => new CountedCaptures(await GroupsAsync(db.Captures.AsNoTracking(), cancellationToken), at), counted => counted.Groups.Sum(group => group.Count));

    internal static async Task<IReadOnlyList<CaptureGroup>> GroupsAsync(IQueryable<Capture> captures, CancellationToken cancellationToken) => await captures
        .GroupBy(capture => new { capture.Status, capture.Route, capture.Form, capture.ReaderVersion, capture.ReceivedBy, capture.Gaps })
        .Select(alike => new CaptureGroup(
            alike.Key.Status, alike.Key.Route, alike.Key.Form, alike.Key.ReaderVersion, alike.Key.ReceivedBy, alike.Key.Gaps, alike.Count()))
        .ToListAsync(cancellationToken);
}
