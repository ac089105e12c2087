using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>
/// Hands the files of an upload that was let in to the library, one after the other, with what was put right about them before. Interrupted,
/// it goes on where it was; a file that was taken already is recognised.
/// </summary>
public sealed class CommitUpload(IServiceScopeFactory scopes, StagedFiles files, WriterGate gate, IngestionSignal stored, TimeProvider time)
{
    public async Task RunAsync(int upload, CancellationToken cancellationToken)
    {
        await WriteAsync(db => LeaveOutAsync(db, upload, cancellationToken), cancellationToken);
        var batch = await ReadAsync(db => db.Uploads.AsNoTracking().SingleAsync(one => one.Id == upload, cancellationToken));
        var shelf = await ShelfAsync(upload, cancellationToken);
        while (await NextAsync(upload, cancellationToken) is { } item)
        {
            await TakeAsync(batch, item, shelf, cancellationToken);
        }

        var now = time.GetUtcNow().UtcDateTime;
        await WriteAsync(db => db.Uploads.Where(one => one.Id == upload && one.Status == UploadStatus.Committing).ExecuteUpdateAsync(
            one => one.SetProperty(it => it.Status, UploadStatus.Committed).SetProperty(it => it.CommittedUtc, now), cancellationToken), cancellationToken);
        files.Delete(upload);
    }

    // A file that says it is the same as one that was left out would bring that one in by the back door.
    private static async Task LeaveOutAsync(KnowledgeBaseContext db, int upload, CancellationToken cancellationToken)
    {
        var items = db.UploadItems.Where(item => item.UploadId == upload && item.Fate == null);
        await items.Where(item => item.Kind == UploadItemKind.Refused).ExecuteUpdateAsync(item => item.SetProperty(one => one.Fate, UploadFate.Refused), cancellationToken);
        await items.Where(item => item.Kind == UploadItemKind.Picture || item.Kind == UploadItemKind.PassedOver)
            .ExecuteUpdateAsync(item => item.SetProperty(one => one.Fate, UploadFate.Beside), cancellationToken);
        await items.Where(item => item.Outcome == PreviewOutcome.Duplicate && !item.LeftOut
                && db.UploadItems.Any(other => other.UploadId == upload && other.LeftOut && other.ContentHash == item.ContentHash))
            .ExecuteUpdateAsync(item => item.SetProperty(one => one.LeftOut, true), cancellationToken);
        await items.Where(item => item.Outcome == PreviewOutcome.Unpacked && !db.UploadItems.Any(member => member.ZipId == item.Id && !member.LeftOut))
            .ExecuteUpdateAsync(item => item.SetProperty(one => one.LeftOut, true), cancellationToken);
        await items.Where(item => item.LeftOut).ExecuteUpdateAsync(item => item.SetProperty(one => one.Fate, UploadFate.LeftOut), cancellationToken);
    }

    private async Task<PictureShelf> ShelfAsync(int upload, CancellationToken cancellationToken)
    {
        var pictures = await ReadAsync(db => db.UploadItems
            .Where(item => item.UploadId == upload && item.Kind == UploadItemKind.Picture).OrderBy(item => item.Id)
            .Select(item => new { item.Path, item.ContentHash }).ToListAsync(cancellationToken));
        var byPath = pictures.DistinctBy(picture => picture.Path).ToDictionary(picture => picture.Path, picture => picture.ContentHash!);
        return new PictureShelf(() => byPath.Keys, async (path, stop) =>
        {
            await using var content = files.Open(upload, byPath[path]);
            var bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, stop);
            return bytes;
        });
    }

    private Task<UploadItem?> NextAsync(int upload, CancellationToken cancellationToken) => ReadAsync(db => db.UploadItems.AsNoTracking()
        .Where(item => item.UploadId == upload && item.Kind == UploadItemKind.File && item.Fate == null)
        .OrderBy(item => item.Position).FirstOrDefaultAsync(cancellationToken));

    // A scope for each, so that each sees the decisions of those before it.
    private async Task TakeAsync(Upload upload, UploadItem item, PictureShelf shelf, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var members = await ReadAsync(db => db.UploadItems.AsNoTracking().Where(one => one.ZipId == item.Id).OrderBy(one => one.Id).ToListAsync(cancellationToken));
        foreach (var edit in members.Append(item).Where(one => !one.LeftOut).SelectMany(one => one.Edits))
        {
            await scope.ServiceProvider.GetRequiredService<MakeCorrection>().RunAsync(
                new MakeCorrectionInput(CorrectionKind.Field, edit.Of, edit.Subject) { Field = edit.Field, Value = edit.Value, By = new Actor(upload.DecidedBy!, ActorKind.Person) }, cancellationToken);
        }

        var leftOut = members.Where(member => member.LeftOut).Select(member => member.Path).ToHashSet();
        var file = new ReceivedFile(
            SentPath.NameOf(item.Path), OriginOf(item), () => files.Open(item.UploadId, item.ContentHash!), new PicturesAround(shelf, SentPath.FolderOf(item.Path)))
        {
            HandedIn = new HandedIn(CaptureRoute.Upload, upload.By, upload.Id),
            LeavesOut = leftOut.Contains,
        };
        var received = await ReceiveAsync(scope.ServiceProvider.GetRequiredService<ReceiveFile>(), file, cancellationToken);
        await WriteAsync(db => NoteAsync(db, item, members, received, cancellationToken), cancellationToken);
        stored.Raise();
    }

    private static async Task<IReadOnlyList<ReceivedItem>> ReceiveAsync(ReceiveFile receive, ReceivedFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await receive.RunAsync(file, cancellationToken);
        }
        catch (IOException fault)
        {
            return [new ReceivedItem(file.Origin, ReceivedAs.Refused, null, fault.Message)];
        }
    }

    private static string OriginOf(UploadItem item) => $"upload/{item.Path}";

    private static async Task NoteAsync(
        KnowledgeBaseContext db, UploadItem item, List<UploadItem> members, IReadOnlyList<ReceivedItem> received, CancellationToken cancellationToken)
    {
        await NoteAsync(db, item.Id, received[0], cancellationToken);
        var ofPath = received.Skip(1).GroupBy(one => one.Origin[(OriginOf(item).Length + "!/".Length)..]).ToDictionary(same => same.Key, same => new Queue<ReceivedItem>(same));
        foreach (var member in members)
        {
            var became = ofPath.TryGetValue(member.Path, out var same) && same.TryDequeue(out var one) ? one : received[0];
            if (member.Fate is null)
            {
                await NoteAsync(db, member.Id, became, cancellationToken);
            }
        }
    }

    private static Task<int> NoteAsync(KnowledgeBaseContext db, int item, ReceivedItem received, CancellationToken cancellationToken)
    {
        var fate = received.As switch
        {
            ReceivedAs.Capture or ReceivedAs.Zip => UploadFate.Taken,
            ReceivedAs.Duplicate => UploadFate.Known,
            ReceivedAs.Refused => UploadFate.Refused,
            _ => UploadFate.Beside,
        };
        return db.UploadItems.Where(one => one.Id == item).ExecuteUpdateAsync(
            one => one.SetProperty(it => it.Fate, fate).SetProperty(it => it.CaptureId, received.CaptureId)
                .SetProperty(it => it.Reason, it => received.As == ReceivedAs.Refused ? received.Detail : it.Reason), cancellationToken);
    }

    private async Task<TResult> ReadAsync<TResult>(Func<KnowledgeBaseContext, Task<TResult>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>());
    }

    private async Task WriteAsync(Func<KnowledgeBaseContext, Task> write, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await write(scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>());
    }
}
