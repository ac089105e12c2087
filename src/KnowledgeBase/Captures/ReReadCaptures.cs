using System.Linq.Expressions;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>
/// Has stored captures read again by today's reader. They wait like new ones and are ingested like new ones, so that a run that is interrupted goes
/// on, one bad capture stops nothing, and what people corrected stays corrected. Articles keep their text until their turn has come.
/// </summary>
public sealed class ReReadCaptures(KnowledgeBaseContext db)
{
    private const int MostListed = 1000;

    /// <summary>Captures that were read before and wait to be read again.</summary>
    public Task<int> WaitingAsync(CancellationToken cancellationToken) =>
        db.Captures.CountAsync(capture => capture.Status == CaptureStatus.Pending && capture.ReaderVersion != null, cancellationToken);

    /// <summary>It was read before, and its bytes are kept. Asked by length, which a database knows without reading them.</summary>
    internal static readonly Expression<Func<Capture, bool>> CanBeReadAgain = capture => capture.Status != CaptureStatus.Pending && capture.Content!.Bytes.Length > EF.Parameter(0);

    /// <summary>How many of the captures wait. Of very many those between the first and the last, others among them: their list is too long to be sent with every look.</summary>
    /// <param name="ids">Ascending, at least one.</param>
    public async Task<int> WaitingAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var (first, last) = (ids[0], ids[^1]);
        var waiting = db.Captures.Where(capture => capture.Status == CaptureStatus.Pending && capture.Id >= first && capture.Id <= last);
        return ids.Count > MostListed
            ? Math.Min(ids.Count, await waiting.CountAsync(cancellationToken))
            : await waiting.CountAsync(capture => EF.Parameter(ids).Contains(capture.Id), cancellationToken);
    }

    /// <summary>Puts these captures in line; gives their number.</summary>
    public Task<int> TheseAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken) =>
        WaitAsync(db.Captures.Where(capture => EF.Parameter(ids).Contains(capture.Id)), cancellationToken);

    /// <summary>Puts captures in line; gives their number. Those whose bytes were too large to keep cannot be read again.</summary>
    /// <param name="changedOnly">Only those that another version of the reader read last.</param>
    public Task<int> RunAsync(bool changedOnly, CancellationToken cancellationToken) =>
        WaitAsync(db.Captures.Where(capture => !changedOnly || capture.ReaderVersion != CaptureReader.Version), cancellationToken);

    private static Task<int> WaitAsync(IQueryable<Capture> captures, CancellationToken cancellationToken) => captures.Where(CanBeReadAgain)
        .ExecuteUpdateAsync(capture => capture
            .SetProperty(one => one.Status, CaptureStatus.Pending)
            .SetProperty(one => one.Attempts, 0)
            .SetProperty(one => one.Reason, (string?)null), cancellationToken);
}
