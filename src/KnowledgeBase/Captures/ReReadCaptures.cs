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
    private static readonly byte[] NotKept = [];

    /// <summary>Captures that were read before and wait to be read again.</summary>
    public Task<int> WaitingAsync(CancellationToken cancellationToken) =>
        db.Captures.CountAsync(capture => capture.Status == CaptureStatus.Pending && capture.ReaderVersion != null, cancellationToken);

    /// <summary>It was read before, and its bytes are kept.</summary>
    internal static readonly Expression<Func<Capture, bool>> CanBeReadAgain = capture => capture.Status != CaptureStatus.Pending && capture.Content!.Bytes != NotKept;

    /// <summary>Those of the captures that wait.</summary>
    public Task<int> WaitingAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken) =>
        db.Captures.CountAsync(capture => capture.Status == CaptureStatus.Pending && EF.Parameter(ids).Contains(capture.Id), cancellationToken);

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
            .SetProperty(one => one.Attempts, 0), cancellationToken);
}
