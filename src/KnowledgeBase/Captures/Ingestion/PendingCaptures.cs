using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>A capture whose turn it is.</summary>
public sealed record ClaimedCapture(int Id, string FileName, byte[] Bytes);

/// <summary>
/// Hands out the captures that wait to be read. Every try is counted and committed before it begins: a capture that ends the process is
/// tried again alone, and then set aside.
/// </summary>
public sealed class PendingCaptures(KnowledgeBaseContext db, IOptions<KnowledgeBaseOptions> options)
{
    private const int BatchSize = 64;

    /// <summary>The next captures, oldest first; empty when none waits.</summary>
    /// <param name="beingRead">Captures that were handed out and are still being read.</param>
    public async Task<IReadOnlyList<ClaimedCapture>> ClaimAsync(IReadOnlyList<int> beingRead, CancellationToken cancellationToken)
    {
        var waiting = db.Captures.Where(capture => capture.Status == CaptureStatus.Pending && !beingRead.Contains(capture.Id));
        await SetAsideAsync(waiting, cancellationToken);
        var ids = await waiting.Where(capture => capture.Attempts == 0).OrderBy(capture => capture.Id)
            .Select(capture => capture.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            // Tried before without an outcome: it, or a neighbour in its batch, may have ended the process.
            ids = await waiting.OrderBy(capture => capture.Id).Select(capture => capture.Id).Take(1).ToListAsync(cancellationToken);
        }

        await db.Captures.Where(capture => ids.Contains(capture.Id))
            .ExecuteUpdateAsync(capture => capture.SetProperty(one => one.Attempts, one => one.Attempts + 1), cancellationToken);
        return await db.Captures.Where(capture => ids.Contains(capture.Id)).OrderBy(capture => capture.Id)
            .Select(capture => new ClaimedCapture(capture.Id, capture.FileName, capture.Content!.Bytes))
            .ToListAsync(cancellationToken);
    }

    private Task<int> SetAsideAsync(IQueryable<Capture> waiting, CancellationToken cancellationToken)
    {
        var most = options.Value.Ingestion.MaxAttempts;
        var reason = $"Reading was begun {most} times and never ended; the file is set aside.";
        return waiting.Where(capture => capture.Attempts >= most)
            .ExecuteUpdateAsync(capture => capture
                .SetProperty(one => one.Status, CaptureStatus.Unreadable)
                .SetProperty(one => one.Reason, reason), cancellationToken);
    }
}
