using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>A capture that waits.</summary>
/// <param name="Size">In bytes.</param>
public sealed record WaitingCapture(int Id, long Size);

/// <summary>A capture whose turn it is.</summary>
public sealed record ClaimedCapture(int Id, string FileName, byte[] Bytes);

/// <summary>
/// Tells which captures wait to be read. Every try is counted and committed before it begins: a capture that ends the process is tried
/// again alone, and then set aside.
/// </summary>
public sealed class PendingCaptures(KnowledgeBaseContext db, IOptions<KnowledgeBaseOptions> options)
{
    private const int BatchSize = 64;

    /// <summary>The next captures, oldest first; empty when none waits.</summary>
    /// <param name="known">Captures that are being read, or that were told of before.</param>
    public async Task<IReadOnlyList<WaitingCapture>> NextAsync(IReadOnlyList<int> known, CancellationToken cancellationToken)
    {
        var waiting = db.Captures.Where(capture => capture.Status == CaptureStatus.Pending && !known.Contains(capture.Id));
        await SetAsideAsync(waiting, cancellationToken);
        var next = await OldestAsync(waiting.Where(capture => capture.Attempts == 0), BatchSize, cancellationToken);

        // Tried before without an outcome: it, or a neighbour in its batch, may have ended the process.
        return next.Count > 0 ? next : await OldestAsync(waiting, 1, cancellationToken);
    }

    /// <summary>The bytes of captures that still wait, oldest first.</summary>
    public async Task<IReadOnlyList<ClaimedCapture>> LoadAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await db.Captures.Where(capture => ids.Contains(capture.Id) && capture.Status == CaptureStatus.Pending).OrderBy(capture => capture.Id)
            .Select(capture => new ClaimedCapture(capture.Id, capture.FileName, capture.Content!.Bytes))
            .ToListAsync(cancellationToken);

    /// <summary>Counts a try of each, which may begin when this has ended.</summary>
    public async Task BeginAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            await db.Captures.Where(capture => ids.Contains(capture.Id))
                .ExecuteUpdateAsync(capture => capture.SetProperty(one => one.Attempts, one => one.Attempts + 1), cancellationToken);
        }
    }

    private static Task<List<WaitingCapture>> OldestAsync(IQueryable<Capture> waiting, int most, CancellationToken cancellationToken) =>
        waiting.OrderBy(capture => capture.Id).Take(most).Select(capture => new WaitingCapture(capture.Id, capture.Size)).ToListAsync(cancellationToken);

    private Task<int> SetAsideAsync(IQueryable<Capture> waiting, CancellationToken cancellationToken)
    {
        var most = options.Value.Ingestion.MaxAttempts;
        var reason = FileReasons.NeverEnded.With(most);
        return waiting.Where(capture => capture.Attempts >= most)
            .ExecuteUpdateAsync(capture => capture
                .SetProperty(one => one.Status, CaptureStatus.Unreadable)
                .SetProperty(one => one.Reason, reason), cancellationToken);
    }
}
