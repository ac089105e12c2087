using System.Text;
using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures;

/// <summary>A file handed in.</summary>
/// <param name="FileName">Name without folder.</param>
/// <param name="Origin">Path, <c>upload</c>, <c>api</c>.</param>
/// <param name="Open">Opens its content for reading.</param>
/// <param name="Around">Pictures that lie beside it; null where nothing can.</param>
public sealed record ReceivedFile(string FileName, string Origin, Func<Stream> Open, PicturesAround? Around = null)
{
    public HandedIn HandedIn { get; init; } = new(CaptureRoute.Folder);

    /// <summary>Whether a member of a zip, by its path there, is not to be taken.</summary>
    public Func<string, bool> LeavesOut { get; init; } = _ => false;
}

/// <summary>How a file came.</summary>
/// <param name="By">Who handed it in, where that is not who acts now; else null.</param>
/// <param name="UploadId">The upload it came with; null for other routes.</param>
public sealed record HandedIn(CaptureRoute Route, string? By = null, int? UploadId = null);

/// <summary>What storing gave: the capture, and whether its bytes were new.</summary>
public sealed record StoredCapture(int Id, bool IsNew);

/// <summary>Stores the bytes of a file before anything is read: content hash, name, origin. The same bytes twice are one capture.</summary>
public sealed class StoreCapture(
    KnowledgeBaseContext db, StoreAttachments storeAttachments, TimeProvider time, ICurrentActor who, IOptions<KnowledgeBaseOptions> options)
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<StoredCapture> RunAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var content = await ReceivedContent.ReadAsync(file, options.Value.Ingestion.MaxCaptureBytes, cancellationToken);
        var shown = content.Bytes is null || file.Around is null
            ? new Dictionary<string, int>()
            : await storeAttachments.RunAsync(content.Bytes, file.Around, cancellationToken);
        if (await FindAsync(content.Hash, cancellationToken) is { } known)
        {
            await AddMissingAsync(known, shown, cancellationToken);
            return new StoredCapture(known, IsNew: false);
        }

        var capture = new Capture
        {
            ContentHash = content.Hash,
            FileName = Printable(file.FileName),
            Origin = file.Origin,
            SearchName = IndexCaptures.SearchName(Printable(file.FileName), file.Origin),
            Size = content.Size,
            ReceivedUtc = time.GetUtcNow().UtcDateTime,
            Route = file.HandedIn.Route,
            ReceivedBy = file.HandedIn.By ?? who.Current.Somebody,
            UploadId = file.HandedIn.UploadId,
            Status = content.Refusal is null ? CaptureStatus.Pending : CaptureStatus.Unreadable,
            Reason = content.Refusal,
            Content = new CaptureContent { Bytes = content.Bytes ?? [] },
            Attachments = [.. shown.Select(picture => new CaptureAttachment { Name = picture.Key, AttachmentId = picture.Value })],
        };
        db.Captures.Add(capture);
        try
        {
            await using var transaction = await OneTransaction.BeginAsync(db, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await IndexCaptures.AddAsync(db, capture, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new StoredCapture(capture.Id, IsNew: true);
        }
        catch (DbUpdateException) when (HasCome(content.Hash))
        {
            // The unique index has the last word: somebody else stored the same bytes in between.
            return new StoredCapture((await FindAsync(content.Hash, cancellationToken))!.Value, IsNew: false);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>A name for people: macOS hands out decomposed ones, and one with line ends in it must not write lines of its own into logs.</summary>
    public static string Printable(string name) =>
        string.Concat(Folding.WellFormed(name).Normalize(NormalizationForm.FormC).Select(c => char.IsControl(c) ? '\uFFFD' : c));

    // The pictures of a capture may come after it, as the same folder in a zip does.
    private async Task AddMissingAsync(int captureId, IReadOnlyDictionary<string, int> shown, CancellationToken cancellationToken)
    {
        if (shown.Count == 0)
        {
            return;
        }

        var there = await db.CaptureAttachments.Where(picture => picture.CaptureId == captureId).Select(picture => picture.Name).ToListAsync(cancellationToken);
        db.CaptureAttachments.AddRange(shown.Where(picture => !there.Contains(picture.Key))
            .Select(picture => new CaptureAttachment { CaptureId = captureId, Name = picture.Key, AttachmentId = picture.Value }));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private bool HasCome(string hash) => db.Captures.Any(capture => capture.ContentHash == hash);

    private Task<int?> FindAsync(string hash, CancellationToken cancellationToken) =>
        db.Captures.Where(capture => capture.ContentHash == hash).Select(capture => (int?)capture.Id).FirstOrDefaultAsync(cancellationToken);
}
