using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Uploads;

/// <param name="Shown">Items that the person saw.</param>
/// <param name="Taken">Those of them that are to be taken.</param>
public sealed record ChooseItemsInput(int UploadId, IReadOnlyCollection<int> Shown, IReadOnlyCollection<int> Taken);

/// <summary>Notes which items of an upload are to be taken. What the person did not see stays as it was.</summary>
public sealed class ChooseItems(KnowledgeBaseContext db, WriterGate gate)
{
    public async Task RunAsync(ChooseItemsInput input, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var shown = db.UploadItems.Where(item => item.UploadId == input.UploadId && input.Shown.Contains(item.Id))
            .Where(item => db.Uploads.Any(upload => upload.Id == item.UploadId && (upload.Status == UploadStatus.Staged || upload.Status == UploadStatus.Waiting)));
        await shown.Where(item => item.LeftOut && input.Taken.Contains(item.Id))
            .ExecuteUpdateAsync(item => item.SetProperty(one => one.LeftOut, false).SetProperty(one => one.IsChosen, true), cancellationToken);
        await shown.Where(item => !item.LeftOut && !input.Taken.Contains(item.Id))
            .ExecuteUpdateAsync(item => item.SetProperty(one => one.LeftOut, true).SetProperty(one => one.IsChosen, true), cancellationToken);
    }
}
