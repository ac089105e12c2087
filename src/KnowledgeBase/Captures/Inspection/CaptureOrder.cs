using System.Globalization;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>Orders of the ledger. The first is the usual one.</summary>
public enum CaptureSort
{
    /// <summary>As they came, the last one first.</summary>
    Newest,

    Oldest,

    /// <summary>By the time that reading took; only what was read.</summary>
    Slowest,

    Largest,
}

/// <summary>A place in the ledger, written as <c>key-id</c>: behind or before a capture, whether that is still there or not.</summary>
/// <param name="Key">Milliseconds or bytes where the ledger is sorted by them, else 0.</param>
public readonly record struct CaptureCursor(long Key, int Id)
{
    /// <summary>Null for what is no cursor.</summary>
    public static CaptureCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var key) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new CaptureCursor(key, id)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}-{Id}");

    internal static CaptureCursor At(CaptureSort sort, CaptureSummary capture) => new(
        sort switch { CaptureSort.Slowest => capture.ReadMilliseconds ?? 0, CaptureSort.Largest => capture.Size, _ => 0 }, capture.Id);
}

/// <summary>
/// Sorts the ledger and goes on from a place in it by index, so that its last page costs what the first one does
/// (https://use-the-index-luke.com/no-offset).
/// </summary>
internal static class CaptureOrder
{
    /// <param name="from">Where to go on; null for the beginning.</param>
    /// <param name="back">Towards the beginning: the order is the other way round.</param>
    public static IQueryable<Capture> Sorted(IQueryable<Capture> captures, CaptureSort sort, CaptureCursor? from, bool back) => (sort, falling: back == (sort == CaptureSort.Oldest)) switch
    {
        (CaptureSort.Slowest, true) => Falling(from is { } at ? captures.Where(capture => capture.ReadMilliseconds <= at.Key && (capture.ReadMilliseconds < at.Key || capture.Id < at.Id)) : captures, sort),
        (CaptureSort.Slowest, false) => Rising(from is { } at ? captures.Where(capture => capture.ReadMilliseconds >= at.Key && (capture.ReadMilliseconds > at.Key || capture.Id > at.Id)) : captures, sort),
        (CaptureSort.Largest, true) => Falling(from is { } at ? captures.Where(capture => capture.Size <= at.Key && (capture.Size < at.Key || capture.Id < at.Id)) : captures, sort),
        (CaptureSort.Largest, false) => Rising(from is { } at ? captures.Where(capture => capture.Size >= at.Key && (capture.Size > at.Key || capture.Id > at.Id)) : captures, sort),
        (_, true) => Falling(from is { } at ? captures.Where(capture => capture.Id < at.Id) : captures, sort),
        (_, false) => Rising(from is { } at ? captures.Where(capture => capture.Id > at.Id) : captures, sort),
    };

    private static IQueryable<Capture> Falling(IQueryable<Capture> captures, CaptureSort sort) => sort switch
    {
        CaptureSort.Slowest => captures.OrderByDescending(capture => capture.ReadMilliseconds).ThenByDescending(capture => capture.Id),
        CaptureSort.Largest => captures.OrderByDescending(capture => capture.Size).ThenByDescending(capture => capture.Id),
        _ => captures.OrderByDescending(capture => capture.Id),
    };

    private static IQueryable<Capture> Rising(IQueryable<Capture> captures, CaptureSort sort) => sort switch
    {
        CaptureSort.Slowest => captures.OrderBy(capture => capture.ReadMilliseconds).ThenBy(capture => capture.Id),
        CaptureSort.Largest => captures.OrderBy(capture => capture.Size).ThenBy(capture => capture.Id),
        _ => captures.OrderBy(capture => capture.Id),
    };
}
