using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Zips;

/// <summary>
/// Stores what is in a zip: each member that can be a capture as one of its own, the pictures that they show as attachments. The zip
/// itself is recorded last, so that one whose unpacking was interrupted is taken up again.
/// </summary>
public sealed class StoreZip(
    KnowledgeBaseContext db, StoreCapture storeCapture, WriterGate gate, TimeProvider time, ICurrentActor who, IOptions<KnowledgeBaseOptions> options)
{
    private readonly KnowledgeBaseOptions.IngestionOptions limits = options.Value.Ingestion;

    /// <param name="file">The zip as handed in.</param>
    /// <param name="content">Its bytes; seekable.</param>
    /// <returns>What became of the zip, then of each member.</returns>
    public async Task<IReadOnlyList<ReceivedItem>> RunAsync(ReceivedFile file, Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var hash = await ContentHash.OfAsync(content, cancellationToken);
        if (await KnownAsync(db, hash, cancellationToken) is { } known)
        {
            return [new ReceivedItem(file.Origin, ReceivedAs.Duplicate, known.CaptureId, null)];
        }

        var (members, reason) = await UnpackAsync(file, content, cancellationToken);
        var record = Record(file, hash, content.Length, members, reason);
        var id = await RecordAsync(record, cancellationToken);
        return [Item(file, id, record), .. members.Select(member => Item(file, member))];
    }

    /// <summary>The zip of that hash when everything in it was taken; one with members that were refused or left out is opened again, since limits and minds change.</summary>
    internal static Task<KnownFile?> KnownAsync(KnowledgeBaseContext db, string hash, CancellationToken cancellationToken) => db.Captures
        .Where(capture => capture.ContentHash == hash && capture.Status == CaptureStatus.Unpacked && capture.Members.All(member => member.Fate != ZipMemberFate.Refused && member.Fate != ZipMemberFate.LeftOut))
        .Select(capture => new KnownFile(capture.Id, capture.FileName)).SingleOrDefaultAsync(cancellationToken);

    private async Task<(List<ZipMember> Members, string? Reason)> UnpackAsync(ReceivedFile file, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = OpenedZip.Open(content, limits);
            return (await UnpackAsync(file, zip, cancellationToken), null);
        }
        catch (RefusedFileException refused)
        {
            return ([], refused.Message);
        }
    }

    private async Task<List<ZipMember>> UnpackAsync(ReceivedFile file, OpenedZip zip, CancellationToken cancellationToken)
    {
        var pictures = zip.Entries.Where(entry => entry.IsPicture).DistinctBy(entry => entry.Path)
            .ToDictionary(entry => entry.Path);
        var shelf = new PictureShelf(() => pictures.Keys, (path, stop) => zip.ReadAsync(pictures[path], stop));
        var members = new List<ZipMember?>();
        var names = new HashSet<string>();
        foreach (var entry in zip.Entries)
        {
            var isFirst = names.Add(entry.Path);
            members.Add(entry.IsPicture ? null : await StoreAsync(file, zip, entry, shelf, isFirst, cancellationToken));
        }

        // What became of a picture is known when every capture has been seen.
        return [.. members.Zip(zip.Entries, (member, entry) => member ?? Picture(entry, shelf))];
    }

    private async Task<ZipMember> StoreAsync(
        ReceivedFile file, OpenedZip zip, ZipEntry entry, PictureShelf shelf, bool isFirst, CancellationToken cancellationToken)
    {
        if (entry.Refusal is null && !entry.IsCapture)
        {
            return Member(entry, ZipMemberFate.PassedOver);
        }

        if (file.LeavesOut(StoreCapture.Printable(entry.Path)))
        {
            return Member(entry, ZipMemberFate.LeftOut);
        }

        try
        {
            var bytes = await zip.ReadCaptureAsync(entry, cancellationToken);
            var folder = entry.Path[..Math.Max(0, entry.Path.LastIndexOf('/'))];
            using var turn = await gate.EnterAsync(cancellationToken);
            var stored = await storeCapture.RunAsync(
                new ReceivedFile(entry.Name, $"{file.Origin}!/{entry.Path}", () => new MemoryStream(bytes), new PicturesAround(shelf, folder)) { HandedIn = file.HandedIn }, cancellationToken);
            return Member(
                entry, stored.IsNew ? ZipMemberFate.Captured : ZipMemberFate.Duplicate, isFirst ? null : FileReasons.SameName.With(), stored.Id);
        }
        catch (RefusedFileException refused)
        {
            return Member(entry, ZipMemberFate.Refused, refused.Message);
        }
    }

    private static ZipMember Picture(ZipEntry entry, PictureShelf shelf) => shelf.Taken.GetValueOrDefault(entry.Path) switch
    {
        null => Member(entry, ZipMemberFate.PassedOver, "No capture in the zip shows the picture."),
        { AttachmentId: null } refused => Member(entry, ZipMemberFate.Refused, refused.Reason),
        _ => Member(entry, ZipMemberFate.Attached),
    };

    private static ZipMember Member(ZipEntry entry, ZipMemberFate fate, string? reason = null, int? captureId = null) =>
        new() { Path = StoreCapture.Printable(entry.Path), Fate = fate, Reason = reason, CaptureId = captureId };

    private Capture Record(ReceivedFile file, string hash, long size, List<ZipMember> members, string? reason)
    {
        var holdsCaptures = members.Exists(member => member.CaptureId is not null);
        return new Capture
        {
            ContentHash = hash,
            FileName = StoreCapture.Printable(file.FileName),
            Origin = file.Origin,
            SearchName = IndexCaptures.SearchName(StoreCapture.Printable(file.FileName), file.Origin),
            Size = size,
            ReceivedUtc = time.GetUtcNow().UtcDateTime,
            Route = file.HandedIn.Route,
            ReceivedBy = file.HandedIn.By ?? who.Current.Somebody,
            UploadId = file.HandedIn.UploadId,
            Status = holdsCaptures ? CaptureStatus.Unpacked : CaptureStatus.Unreadable,
            Reason = holdsCaptures ? null : reason ?? FileReasons.ZipWithoutCaptures.With(),
            Content = new CaptureContent { Bytes = [] },
            Members = members,
        };
    }

    private async Task<int> RecordAsync(Capture record, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var known = await db.Captures.SingleOrDefaultAsync(capture => capture.ContentHash == record.ContentHash, cancellationToken);
        if (known is null)
        {
            db.Captures.Add(record);
        }
        else
        {
            await db.ZipMembers.Where(member => member.ZipId == known.Id).ExecuteDeleteAsync(cancellationToken);
            (known.Status, known.Reason) = (record.Status, record.Reason);
            known.Members.AddRange(record.Members);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (known is null)
        {
            await IndexCaptures.AddAsync(db, record, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return known?.Id ?? record.Id;
    }

    private static ReceivedItem Item(ReceivedFile file, int id, Capture record) => record.Status == CaptureStatus.Unpacked
        ? new ReceivedItem(file.Origin, ReceivedAs.Zip, id, Summary(record.Members))
        : new ReceivedItem(file.Origin, ReceivedAs.Refused, id, record.Reason);

    private static string Summary(List<ZipMember> members)
    {
        var counts = members.GroupBy(member => member.Fate).OrderBy(same => same.Key).Select(same => $"{same.Count()} {Words(same.Key)}");
        return string.Join(", ", counts);
    }

    private static string Words(ZipMemberFate fate) => fate switch
    {
        ZipMemberFate.Captured => "captured",
        ZipMemberFate.Duplicate => "known already",
        ZipMemberFate.Attached => "shown as pictures",
        ZipMemberFate.PassedOver => "passed over",
        ZipMemberFate.LeftOut => "left out",
        _ => "refused",
    };

    private static ReceivedItem Item(ReceivedFile file, ZipMember member) => new(
        $"{file.Origin}!/{member.Path}",
        member.Fate switch
        {
            ZipMemberFate.Captured => ReceivedAs.Capture,
            ZipMemberFate.Duplicate => ReceivedAs.Duplicate,
            ZipMemberFate.Refused => ReceivedAs.Refused,
            _ => ReceivedAs.Beside,
        },
        member.CaptureId,
        member.Reason);
}
