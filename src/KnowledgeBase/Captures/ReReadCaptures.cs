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

    /// <summary>Puts captures in line; gives their number. Those whose bytes were too large to keep cannot be read again.</summary>
    /// <param name="changedOnly">Only those that another version of the reader read last.</param>
    public Task<int> RunAsync(bool changedOnly, CancellationToken cancellationToken) => db.Captures
        .Where(capture => capture.Status != CaptureStatus.Pending && capture.Content!.Bytes != NotKept)
        .Where(capture => !changedOnly || capture.ReaderVersion != CaptureReader.Version)
        .ExecuteUpdateAsync(capture => capture
            .SetProperty(one => one.Status, CaptureStatus.Pending)
            .SetProperty(one => one.Attempts, 0), cancellationToken);
}
