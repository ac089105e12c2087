using System.Text;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures;

/// <summary>A file handed in.</summary>
/// <param name="FileName">Name without folder.</param>
/// <param name="Origin">Path, <c>upload</c>, <c>api</c>.</param>
/// <param name="Open">Opens its content for reading.</param>
public sealed record ReceivedFile(string FileName, string Origin, Func<Stream> Open);

/// <summary>What storing gave: the capture, and whether its bytes were new.</summary>
public sealed record StoredCapture(int Id, bool IsNew);

/// <summary>Stores the bytes of a file before anything is read: content hash, name, origin. The same bytes twice are one capture.</summary>
public sealed class StoreCapture(KnowledgeBaseContext db, TimeProvider time, IOptions<KnowledgeBaseOptions> options)
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<StoredCapture> RunAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var content = await ReceivedContent.ReadAsync(file, options.Value.Ingestion.MaxCaptureBytes, cancellationToken);
        if (await FindAsync(content.Hash, cancellationToken) is { } known)
        {
            return new StoredCapture(known, IsNew: false);
        }

        var capture = new Capture
        {
            ContentHash = content.Hash,
            FileName = Printable(file.FileName),
            Origin = file.Origin,
            Size = content.Size,
            ReceivedUtc = time.GetUtcNow().UtcDateTime,
            Status = content.Refusal is null ? CaptureStatus.Pending : CaptureStatus.Unreadable,
            Reason = content.Refusal,
            Content = new CaptureContent { Bytes = content.Bytes ?? [] },
        };
        db.Captures.Add(capture);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
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

    // macOS hands out decomposed names; and a name with line ends in it must not write lines of its own into logs.
    private static string Printable(string name) =>
        string.Concat(Folding.WellFormed(name).Normalize(NormalizationForm.FormC).Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private bool HasCome(string hash) => db.Captures.Any(capture => capture.ContentHash == hash);

    private Task<int?> FindAsync(string hash, CancellationToken cancellationToken) =>
        db.Captures.Where(capture => capture.ContentHash == hash).Select(capture => (int?)capture.Id).FirstOrDefaultAsync(cancellationToken);
}
