using System.Data.Common;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Captures.Zips;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Previews;

/// <summary>One preview of several files: what was seen so far, and the library as it would be after that.</summary>
internal sealed class PreviewRun(
    KnowledgeBaseContext db, ActiveCorrections corrections, OrganisationNames organisations, PrepareCapture prepare, KnowledgeBaseOptions.IngestionOptions limits)
{
    private readonly LibraryPlan plan = new(db, corrections, prepare);
    private readonly PlannedDuplicates duplicates = new(db, corrections);
    private readonly Dictionary<string, string> seen = [];

    /// <summary>What would become of a file; for a zip of the captures in it as well, after it.</summary>
    public async Task<IReadOnlyList<CapturePreview>> PreviewAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await ReceiveFile.OpenAsync(file, cancellationToken);
            return await ZipSignature.IsAsync(file.FileName, content, cancellationToken)
                ? await ZipAsync(file, content, cancellationToken)
                : [await CaptureAsync(file with { Open = () => content }, cancellationToken)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(file, fault.Message)];
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DbException or DbUpdateException))
        {
            // Whatever a file does to the rules, those behind it have their turn.
            return [Unreadable(file, prepare.Broke(file.FileName, fault))];
        }
    }

    private async Task<CapturePreview> CaptureAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var content = await ReceivedContent.ReadAsync(file, limits.MaxCaptureBytes, cancellationToken);
        if (await KnownAsync(content.Hash, cancellationToken) is { } known)
        {
            return Preview(file, PreviewOutcome.Duplicate) with { DuplicateOf = known, ContentHash = content.Hash };
        }

        seen.Add(content.Hash, StoreCapture.Printable(file.FileName));
        var preview = content.Bytes is { } bytes ? await ReadAsync(file, bytes, content.Hash, cancellationToken) : Unreadable(file, content.Refusal!);
        return preview with { ContentHash = content.Hash };
    }

    private async Task<KnownFile?> KnownAsync(string hash, CancellationToken cancellationToken) => seen.TryGetValue(hash, out var name)
        ? new KnownFile(CaptureId: null, name)
        : await db.Captures.Where(capture => capture.ContentHash == hash).Select(capture => new KnownFile(capture.Id, capture.FileName)).FirstOrDefaultAsync(cancellationToken);

    private async Task<CapturePreview> ReadAsync(ReceivedFile file, byte[] bytes, string hash, CancellationToken cancellationToken)
    {
        var preparation = await prepare.RunAsync(StoreCapture.Printable(file.FileName), bytes, cancellationToken);
        if (preparation.Prepared is not { } prepared)
        {
            return Unreadable(file, preparation.Reason ?? FileReasons.ReaderEnded.With());
        }

        prepared = await plan.CorrectedAsync(prepared, prepared.Key, cancellationToken);
        var outcome = await plan.TakeAsync(PlannedCapture.Of(prepared, hash), prepared.Key, cancellationToken);
        return Preview(file, outcome.Outcome) with
        {
            Article = await PreviewedArticles.LoadAsync(db, organisations, prepared.Article, outcome, cancellationToken),
            ArticleKey = outcome.ArticleKey,
            Deleted = outcome.Deleted,
            Reason = outcome.Deleted?.Sentence,
            PossibleDuplicates = outcome.Outcome == PreviewOutcome.New
                ? await duplicates.OfAsync(StoreCapture.Printable(file.FileName), outcome.ArticleKey, prepared, cancellationToken)
                : [],
            Changes = outcome.Changes,
        };
    }

    private async Task<IReadOnlyList<CapturePreview>> ZipAsync(ReceivedFile file, Stream content, CancellationToken cancellationToken)
    {
        var hash = await ContentHash.OfAsync(content, cancellationToken);
        if (await StoreZip.KnownAsync(db, hash, cancellationToken) is { } known)
        {
            return [Preview(file, PreviewOutcome.Duplicate) with { DuplicateOf = known }];
        }

        try
        {
            using var zip = OpenedZip.Open(content, limits);
            var (members, holdsCaptures) = await MembersAsync(file, zip, cancellationToken);
            return [holdsCaptures ? Preview(file, PreviewOutcome.Unpacked) : Unreadable(file, FileReasons.ZipWithoutCaptures.With()), .. members];
        }
        catch (RefusedFileException refused)
        {
            return [Unreadable(file, refused.Message)];
        }
    }

    private async Task<(List<CapturePreview> Members, bool HoldsCaptures)> MembersAsync(ReceivedFile file, OpenedZip zip, CancellationToken cancellationToken)
    {
        var members = new List<CapturePreview>();
        var holdsCaptures = false;
        foreach (var entry in zip.Entries.Where(entry => entry.IsCapture || entry.Refusal is not null))
        {
            var member = new ReceivedFile(entry.Name, $"{file.Origin}!/{StoreCapture.Printable(entry.Path)}", () => Stream.Null);
            try
            {
                var bytes = await zip.ReadCaptureAsync(entry, cancellationToken);
                members.Add(await CaptureAsync(member with { Open = () => new MemoryStream(bytes) }, cancellationToken));
                holdsCaptures = true;
            }
            catch (RefusedFileException refused)
            {
                members.Add(Unreadable(member, refused.Message));
            }
        }

        return (members, holdsCaptures);
    }

    private static CapturePreview Preview(ReceivedFile file, PreviewOutcome outcome) =>
        new() { FileName = StoreCapture.Printable(file.FileName), Origin = file.Origin, Outcome = outcome };

    private static CapturePreview Unreadable(ReceivedFile file, string reason) => Preview(file, PreviewOutcome.Unreadable) with { Reason = reason };
}
