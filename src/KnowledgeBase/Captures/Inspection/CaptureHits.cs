using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>
/// The captures that a filter lets through, asked for so that a few of them cost little however many there are. What few captures meet is gone after by its
/// own index; what many meet is asked of one capture after the other, since enough of them are found soon. Neither database can know which it is.
/// </summary>
/// <param name="few">What no more captures than this meet is rare.</param>
internal sealed class CaptureHits(KnowledgeBaseContext db, int few = CaptureHits.MostCounted)
{
    /// <summary>Hits are counted so far, and where there are more the newest of them are looked at.</summary>
    public const int MostCounted = 10_000;

    private readonly Dictionary<CaptureFilter, IQueryable<Capture>> known = [];

    private readonly Dictionary<(DateOnly?, DateOnly?), (int? First, int? Last)> ends = [];

    public async Task<IQueryable<Capture>> OfAsync(CaptureFilter filter, CancellationToken cancellationToken) =>
        known.TryGetValue(filter, out var found) ? found : known[filter] = await NarrowedAsync(filter, cancellationToken);

    /// <summary>The newest of them, no more than are counted.</summary>
    public static IQueryable<Capture> Newest(IQueryable<Capture> hits) => hits.OrderByDescending(capture => capture.Id).Take(MostCounted);

    /// <summary>How many there are; <paramref name="most"/> and one where there are more.</summary>
    public static Task<int> CountAsync<TFound>(IQueryable<TFound> found, int most, CancellationToken cancellationToken) =>
        found.Take(most + 1).CountAsync(cancellationToken);

    private async Task<IQueryable<Capture>> NarrowedAsync(CaptureFilter filter, CancellationToken cancellationToken)
    {
        var captures = db.Captures.AsNoTracking();
        foreach (var condition in CaptureConditions.Of(db, filter))
        {
            captures = captures.Where(await IsRareAsync(condition, cancellationToken) ? condition.Among : condition.Each);
        }

        return filter is { From: null, Until: null } ? captures : await ReceivedAsync(captures, filter, cancellationToken);
    }

    private async Task<bool> IsRareAsync(CaptureCondition condition, CancellationToken cancellationToken) =>
        await CountAsync(condition.Ids, few, cancellationToken) <= few;

    // Captures are stored in the order of their ids, so that days are a stretch of them, which every order by id can use. Clocks are set back at times: what lies
    // in the stretch is still asked for its day.
    private async Task<IQueryable<Capture>> ReceivedAsync(IQueryable<Capture> captures, CaptureFilter filter, CancellationToken cancellationToken)
    {
        var days = new CaptureFilter { From = filter.From, Until = filter.Until }.Apply(db);
        var (first, last) = ends.TryGetValue((filter.From, filter.Until), out var both) ? both
            : ends[(filter.From, filter.Until)] = (await days.MinAsync(capture => (int?)capture.Id, cancellationToken), await days.MaxAsync(capture => (int?)capture.Id, cancellationToken));
        return captures.Where(capture => capture.Id >= first && capture.Id <= last);
    }
}
