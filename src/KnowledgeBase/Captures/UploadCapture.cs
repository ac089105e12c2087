using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>What became of an uploaded file, or of a member of an uploaded zip.</summary>
/// <param name="Id">Its capture; null for a member of a zip that was not taken, and for what waits for a reviewer.</param>
/// <param name="FileName">Name without folder; of a member <c>{name of the zip}!/{path in it}</c>.</param>
/// <param name="Status">pending (stored, and read soon or when a reviewer has let it in), duplicate (its bytes were known), unpacked (a zip; its members follow) or unreadable.</param>
/// <param name="Reason">One sentence for a person when it is unreadable, else null.</param>
public sealed record UploadedCapture(int? Id, string FileName, string Status, string? Reason);

/// <summary>Stores an uploaded file, or what is in an uploaded zip, and wakes the worker that reads it.</summary>
public sealed class UploadCapture(ReceiveFile receiveFile, KnowledgeBaseContext db, IngestionSignal stored)
{
    /// <returns>What became of it; for a zip of its captures as well, after it.</returns>
    public async Task<IReadOnlyList<UploadedCapture>> RunAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var received = await receiveFile.RunAsync(file, cancellationToken);
        var refused = await RefusedAsync([.. received.Where(item => item.As == ReceivedAs.Capture).Select(item => item.CaptureId!.Value)], cancellationToken);
        if (received.Any(item => item.As == ReceivedAs.Capture))
        {
            stored.Raise();
        }

        return [.. received.Where(item => item.As != ReceivedAs.Beside).Select(item => Uploaded(file, item, refused))];
    }

    // Stored, but too large to be kept and read: no reader has seen it.
    private Task<Dictionary<int, string?>> RefusedAsync(List<int> ids, CancellationToken cancellationToken) => db.Captures
        .Where(capture => ids.Contains(capture.Id) && capture.Status == CaptureStatus.Unreadable && capture.ReaderVersion == null)
        .ToDictionaryAsync(capture => capture.Id, capture => capture.Reason, cancellationToken);

    private static UploadedCapture Uploaded(ReceivedFile file, ReceivedItem item, Dictionary<int, string?> refused)
    {
        var name = StoreCapture.Printable(file.FileName) + item.Origin[file.Origin.Length..];
        return item.CaptureId is { } id && refused.TryGetValue(id, out var reason)
            ? new UploadedCapture(id, name, "unreadable", reason)
            : item.As switch
            {
                ReceivedAs.Capture => new UploadedCapture(item.CaptureId, name, "pending", Reason: null),
                ReceivedAs.Duplicate => new UploadedCapture(item.CaptureId, name, "duplicate", Reason: null),
                ReceivedAs.Zip => new UploadedCapture(item.CaptureId, name, "unpacked", Reason: null),
                _ => new UploadedCapture(item.CaptureId, name, "unreadable", item.Detail),
            };
    }
}
