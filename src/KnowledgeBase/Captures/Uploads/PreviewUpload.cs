using System.Text.Json;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>
/// Reads the files of an upload that were not read yet, and notes what would become of each after those before it. Files that come while it
/// runs are taken along for a while, so that an upload of many files is gone through once.
/// </summary>
public sealed class PreviewUpload(
    KnowledgeBaseContext db, ActiveCorrections corrections, OrganisationNames organisations, PrepareCapture prepare, StagedFiles files, WriterGate gate,
    UploadSignal signal, IOptions<KnowledgeBaseOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="patient">Wait a moment for more files when all were read.</param>
    public async Task RunAsync(int upload, bool patient, CancellationToken cancellationToken)
    {
        var run = new PreviewRun(db, corrections, organisations, prepare, options.Value.Ingestion);
        var position = 0;
        var waited = !patient;
        while (true)
        {
            if (await NextAsync(upload, position, cancellationToken) is { } item)
            {
                await PreviewAsync(run, item, cancellationToken);
                (position, waited) = (item.Position, !patient);
            }
            else if (waited || !await IsOpenAsync(upload, cancellationToken) || await WaitingAsync(db, upload, cancellationToken) is not null)
            {
                return;
            }
            else
            {
                await signal.Staged.WaitAsync(Patience, cancellationToken);
                waited = true;
            }
        }
    }

    /// <summary>An upload with files to be read; null when there is none.</summary>
    /// <param name="other">Another one than this; null for any.</param>
    internal static Task<int?> WaitingAsync(KnowledgeBaseContext db, int? other, CancellationToken cancellationToken) => db.Uploads
        .Where(upload => (upload.Status == UploadStatus.Staged || upload.Status == UploadStatus.Waiting) && upload.Id != other)
        .Where(upload => upload.Items.Any(item => item.Kind == UploadItemKind.File && item.Outcome == null))
        .OrderBy(upload => upload.Id).Select(upload => (int?)upload.Id).FirstOrDefaultAsync(cancellationToken);

    private Task<bool> IsOpenAsync(int upload, CancellationToken cancellationToken) =>
        db.Uploads.AnyAsync(one => one.Id == upload && (one.Status == UploadStatus.Staged || one.Status == UploadStatus.Waiting), cancellationToken);

    // What was left out does not count for those behind it, but is read once to be shown.
    private Task<UploadItem?> NextAsync(int upload, int position, CancellationToken cancellationToken) => db.UploadItems.AsNoTracking()
        .Where(item => item.UploadId == upload && item.Position > position && item.Kind == UploadItemKind.File && (item.Outcome == null || !item.LeftOut))
        .OrderBy(item => item.Position).FirstOrDefaultAsync(cancellationToken);

    private async Task PreviewAsync(PreviewRun run, UploadItem item, CancellationToken cancellationToken)
    {
        var file = new ReceivedFile(SentPath.NameOf(item.Path), item.Path, () => files.Open(item.UploadId, item.ContentHash!));
        var previews = await run.PreviewAsync(file, cancellationToken);
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await db.UploadItems.Where(one => one.Id == item.Id || one.ZipId == item.Id).OrderBy(one => one.Id).ToListAsync(cancellationToken);
        if (rows.Count > 0)
        {
            Note(rows[0], previews[0]);
            NoteMembers(item, rows[1..], previews.Skip(1));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    // A zip that is read again has the same members in the same order, whatever was decided about them.
    private void NoteMembers(UploadItem zip, List<UploadItem> rows, IEnumerable<CapturePreview> previews)
    {
        foreach (var (preview, i) in previews.Select((preview, i) => (preview, i)))
        {
            var member = i < rows.Count ? rows[i] : db.UploadItems.Add(new UploadItem
            {
                UploadId = zip.UploadId,
                Position = zip.Position,
                Kind = UploadItemKind.Member,
                Path = preview.Origin[(zip.Path.Length + ZipMark.Length)..],
                ZipId = zip.Id,
            }).Entity;
            Note(member, preview);
        }
    }

    private const string ZipMark = "!/";

    private static void Note(UploadItem item, CapturePreview preview)
    {
        item.Outcome = preview.Outcome;
        item.Reason = preview.Reason;
        item.ContentHash ??= preview.ContentHash;
        item.ArticleKey = preview.ArticleKey;
        item.Preview = JsonSerializer.Serialize(preview, StoredJson);
        item.IsAmbiguous = preview.IsAmbiguous;
        if (!item.IsChosen)
        {
            item.LeftOut = preview.Outcome == PreviewOutcome.Unreadable;
        }
    }

    internal static readonly JsonSerializerOptions StoredJson = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
