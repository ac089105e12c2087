using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>A file that a person hands in.</summary>
/// <param name="UploadId">The upload it belongs to.</param>
/// <param name="Path">Name as sent, with its folders where a folder was chosen; null when it has none.</param>
/// <param name="IsField">It stands in a field of a form, which may have been left empty.</param>
public sealed record StageFileInput(int UploadId, string? Path, Stream Content, bool IsField = false);

/// <summary>What came of a file that was handed in.</summary>
/// <param name="Item">Its row; null when it was not taken in at all.</param>
/// <param name="State">staged, known (the upload has it), beside (a picture, or what is not read), refused, or missing (a field that was left empty).</param>
/// <param name="Reason">One English sentence when it was refused, else null.</param>
public sealed record StagedFile(int? Item, string Path, string State, string? Reason = null)
{
    public const string Missing = "missing";
}

/// <summary>Keeps a file aside for an upload. The library is not touched. The same file sent again is recognised, so that an interrupted upload is simply repeated.</summary>
public sealed class StageFile(
    KnowledgeBaseContext db, StagedFiles files, WriterGate gate, UploadSignal signal, TimeProvider time, IOptions<KnowledgeBaseOptions> options)
{
    private readonly KnowledgeBaseOptions.UploadOptions limits = options.Value.Upload;

    /// <returns>Null when there is no such upload, or it takes no more files.</returns>
    /// <exception cref="IOException">The content cannot be read, or not be written to disk.</exception>
    public async Task<StagedFile?> RunAsync(StageFileInput input, CancellationToken cancellationToken)
    {
        var path = SentPath.Of(input.Path);
        if (!await IsOpenAsync(input.UploadId, cancellationToken))
        {
            return null;
        }

        if (SentPath.IsPassedOver(path) && !PictureType.IsNamed(path))
        {
            return await RecordAsync(input.UploadId, path, incoming: null, UploadItemKind.PassedOver, reason: null, cancellationToken);
        }

        try
        {
            var incoming = await files.ReceiveAsync(path, input.Content, cancellationToken);
            var kind = PictureType.IsNamed(path) ? UploadItemKind.Picture : UploadItemKind.File;
            try
            {
                return incoming.Size == 0 && input.IsField
                    ? new StagedFile(Item: null, path, StagedFile.Missing)
                    : await RecordAsync(input.UploadId, path, incoming, kind, reason: null, cancellationToken);
            }
            finally
            {
                StagedFiles.Drop(incoming);
            }
        }
        catch (RefusedFileException refused)
        {
            return await RecordAsync(input.UploadId, path, incoming: null, UploadItemKind.Refused, refused.Message, cancellationToken);
        }
    }

    private Task<bool> IsOpenAsync(int upload, CancellationToken cancellationToken) =>
        db.Uploads.AnyAsync(one => one.Id == upload && one.Status == UploadStatus.Staged, cancellationToken);

    private async Task<StagedFile?> RecordAsync(
        int upload, string path, IncomingFile? incoming, UploadItemKind kind, string? reason, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (!await IsOpenAsync(upload, cancellationToken))
        {
            return null;
        }

        if (await KnownAsync(upload, path, incoming?.Hash, kind, cancellationToken) is { } known)
        {
            return new StagedFile(known, path, kind == UploadItemKind.Refused ? "refused" : "known", reason);
        }

        if (await FullAsync(upload, incoming?.Size ?? 0, cancellationToken) is { } full)
        {
            return new StagedFile(Item: null, path, "refused", full);
        }

        return await AddAsync(upload, path, incoming, kind, reason, cancellationToken);
    }

    private async Task<StagedFile> AddAsync(int upload, string path, IncomingFile? incoming, UploadItemKind kind, string? reason, CancellationToken cancellationToken)
    {
        var item = new UploadItem
        {
            UploadId = upload,
            Position = 1 + (await db.UploadItems.Where(one => one.UploadId == upload).MaxAsync(one => (int?)one.Position, cancellationToken) ?? 0),
            Kind = kind,
            Path = path,
            Size = incoming?.Size ?? 0,
            ContentHash = incoming?.Hash,
            Reason = reason,
        };
        if (incoming is not null)
        {
            files.Keep(incoming, upload); // Before its row: a row never lacks its file, and a file without a row goes with its upload.
        }

        db.UploadItems.Add(item);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var now = time.GetUtcNow().UtcDateTime;
        await db.Uploads.Where(one => one.Id == upload).ExecuteUpdateAsync(one => one.SetProperty(it => it.ChangedUtc, now), cancellationToken);
        signal.Staged.Raise();
        return new StagedFile(item.Id, path, kind switch { UploadItemKind.File => "staged", UploadItemKind.Refused => "refused", _ => "beside" }, reason);
    }

    // The same bytes under another path are another file: the preview says that they are the same.
    private Task<int?> KnownAsync(int upload, string path, string? hash, UploadItemKind kind, CancellationToken cancellationToken) => db.UploadItems
        .Where(item => item.UploadId == upload && item.Path == path && item.ContentHash == hash && item.Kind == kind)
        .Select(item => (int?)item.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<string?> FullAsync(int upload, long more, CancellationToken cancellationToken)
    {
        if (await db.UploadItems.CountAsync(item => item.UploadId == upload && item.ZipId == null, cancellationToken) >= limits.MaxFiles)
        {
            return FileReasons.UploadFull.With(limits.MaxFiles);
        }

        var kept = await db.UploadItems.Where(item => item.ContentHash != null && item.ZipId == null && db.Uploads.Any(
                one => one.Id == item.UploadId && (one.Status == UploadStatus.Staged || one.Status == UploadStatus.Waiting || one.Status == UploadStatus.Committing)))
            .SumAsync(item => item.Size, cancellationToken);
        return kept + more > limits.MaxStagedBytes
            ? FileReasons.UploadsFull.With(limits.MaxStagedBytes)
            : null;
    }
}
