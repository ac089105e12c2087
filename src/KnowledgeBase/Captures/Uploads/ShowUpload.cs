using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Uploads;

/// <param name="Outcome">Only items of that outcome of the preview; null for all.</param>
/// <param name="Ambiguous">Only those that a person should look at.</param>
/// <param name="Became">Only those that have become so; see <see cref="UploadItemShown.Became"/>; null for all.</param>
public sealed record ShowUploadInput(int Id, PreviewOutcome? Outcome = null, bool Ambiguous = false, string? Became = null, int Page = 1, int PageSize = Paging.MaxSize);

/// <summary>Shows an upload: what would become of its files, how far it is, what became of them.</summary>
public sealed class ShowUpload(KnowledgeBaseContext db, IOptions<KnowledgeBaseOptions> options)
{
    /// <summary>Null when there is no such upload.</summary>
    public async Task<UploadDetails?> RunAsync(ShowUploadInput input, CancellationToken cancellationToken)
    {
        var upload = await db.Uploads.AsNoTracking().SingleOrDefaultAsync(one => one.Id == input.Id, cancellationToken);
        return upload is null ? null : new UploadDetails(
            upload.Id,
            upload.By,
            upload.Status,
            upload.StartedUtc,
            upload.Status is UploadStatus.Staged or UploadStatus.Waiting ? upload.ChangedUtc.AddHours(options.Value.Upload.StagedHours) : null,
            upload.DecidedBy,
            upload.DecidedUtc,
            upload.CommittedUtc,
            upload.Note,
            await ProgressAsync(input.Id, cancellationToken),
            await ItemsAsync(input, cancellationToken));
    }

    /// <summary>Status and numbers alone, for whoever watches; null when there is no such upload.</summary>
    public async Task<(UploadStatus Status, UploadProgress Progress)?> ProgressOfAsync(int id, CancellationToken cancellationToken)
    {
        var status = await db.Uploads.Where(one => one.Id == id).Select(one => (UploadStatus?)one.Status).SingleOrDefaultAsync(cancellationToken);
        return status is { } known ? (known, await ProgressAsync(id, cancellationToken)) : null;
    }

    /// <summary>What the items that had their turn have become (<see cref="UploadItemShown.Became"/>), by id.</summary>
    public async Task<IReadOnlyDictionary<int, string>> BecameAsync(int id, CancellationToken cancellationToken)
    {
        var rows = await Joined(db.UploadItems.Where(item => item.UploadId == id && item.Fate != null))
            .Select(row => new { row.Item.Id, row.Item.Fate, row.Status }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => BecameOf(row.Fate!.Value, row.Status));
    }

    /// <summary>Who handed it in; null when there is no such upload.</summary>
    public Task<string?> OwnerOfAsync(int id, CancellationToken cancellationToken) =>
        db.Uploads.Where(one => one.Id == id).Select(one => one.By).SingleOrDefaultAsync(cancellationToken);

    private async Task<UploadProgress> ProgressAsync(int id, CancellationToken cancellationToken)
    {
        var groups = await Joined(db.UploadItems.Where(item => item.UploadId == id))
            .GroupBy(row => new { row.Item.Kind, row.Item.Outcome, row.Item.IsAmbiguous, row.Item.LeftOut, row.Item.Fate, row.Status })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var files = groups.Where(group => group.Key is { Kind: UploadItemKind.File or UploadItemKind.Member } and not { Outcome: PreviewOutcome.Unpacked }).ToList();
        return new UploadProgress(
            files.Sum(group => group.Count),
            files.Where(group => group.Key.Outcome is not null).Sum(group => group.Count),
            files.Where(group => group.Key.Outcome is not null).GroupBy(group => group.Key.Outcome!.Value).OrderBy(same => same.Key).ToDictionary(same => same.Key, same => same.Sum(group => group.Count)),
            files.Where(group => group.Key.IsAmbiguous).Sum(group => group.Count),
            files.Where(group => group.Key.LeftOut).Sum(group => group.Count),
            groups.Where(group => group.Key.Kind is UploadItemKind.Picture or UploadItemKind.PassedOver).Sum(group => group.Count),
            groups.Where(group => group.Key.Kind == UploadItemKind.Refused).Sum(group => group.Count),
            files.Where(group => group.Key.Fate is not null && group.Key.Status != CaptureStatus.Pending).Sum(group => group.Count),
            files.Where(group => group.Key.Fate is not null).GroupBy(group => BecameOf(group.Key.Fate!.Value, group.Key.Status)).OrderBy(same => same.Key, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Sum(group => group.Count)),
            await db.Captures.Where(capture => capture.UploadId == id).SumAsync(capture => capture.LinksHealed, cancellationToken));
    }

    private sealed record ItemRow(UploadItem Item, CaptureStatus? Status, int? ArticleId, string? ArticleTitle, string? Reason, int LinksHealed);

    private sealed class JoinedItem
    {
        public required UploadItem Item { get; init; }

        public required CaptureStatus? Status { get; init; }

        public required Capture? Capture { get; init; }
    }

    private IQueryable<JoinedItem> Joined(IQueryable<UploadItem> items) =>
        from item in items
        join capture in db.Captures on item.CaptureId equals capture.Id into captures
        from capture in captures.DefaultIfEmpty()
        select new JoinedItem { Item = item, Capture = capture, Status = capture == null ? null : capture.Status };

    private async Task<Listed<UploadItemShown>> ItemsAsync(ShowUploadInput input, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(input.Page, input.PageSize);
        var matching = Matching(input);
        var total = await matching.CountAsync(cancellationToken);
        var rows = await matching.OrderBy(row => row.Item.Position).ThenBy(row => row.Item.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(row => new ItemRow(row.Item, row.Status, row.Capture!.ArticleId, row.Capture.Article!.Title, row.Capture.Reason, row.Capture == null ? 0 : row.Capture.LinksHealed))
            .AsNoTracking().ToListAsync(cancellationToken);
        var zips = rows.Select(row => row.Item.ZipId).OfType<int>().Distinct().ToList();
        var paths = await db.UploadItems.Where(item => zips.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.Path, cancellationToken);
        return new Listed<UploadItemShown>(total, paging.Page, paging.Size, [.. rows.Select(row => Shown(row, row.Item.ZipId is { } zip ? paths[zip] : null))]);
    }

    // What stands beside captures is told in a number, not in rows.
    private IQueryable<JoinedItem> Matching(ShowUploadInput input)
    {
        var items = db.UploadItems.Where(item => item.UploadId == input.Id && item.Kind != UploadItemKind.Picture && item.Kind != UploadItemKind.PassedOver)
            .Where(item => input.Outcome == null || item.Outcome == input.Outcome)
            .Where(item => !input.Ambiguous || item.IsAmbiguous);
        var joined = Joined(items);
        return input.Became switch
        {
            null => joined,
            "leftout" => joined.Where(row => row.Item.Fate == UploadFate.LeftOut),
            "refused" => joined.Where(row => row.Item.Fate == UploadFate.Refused),
            "known" => joined.Where(row => row.Item.Fate == UploadFate.Known),
            _ => Enum.TryParse<CaptureStatus>(input.Became, ignoreCase: true, out var status)
                ? joined.Where(row => row.Item.Fate == UploadFate.Taken && row.Status == status) : joined.Where(_ => false),
        };
    }

    private static UploadItemShown Shown(ItemRow row, string? zip)
    {
        var preview = ShowUploadItem.PreviewOf(row.Item);
        var edited = row.Item.Edits.Find(edit => edit.Of == CorrectionSubject.Article && edit.Field == CorrectableField.Title);
        return new UploadItemShown
        {
            Id = row.Item.Id,
            Kind = row.Item.Kind,
            Path = zip is null ? row.Item.Path : $"{zip}!/{row.Item.Path}",
            Size = row.Item.Size,
            Outcome = row.Item.Outcome,
            Reason = row.Item.Reason ?? row.Reason,
            Preview = preview,
            Title = edited is null ? preview?.Article?.Title : CorrectableField.TextOf(edited.Value),
            IsAmbiguous = row.Item.IsAmbiguous,
            LeftOut = row.Item.LeftOut,
            Edits = row.Item.Edits.Count,
            Became = row.Item.Fate is { } fate ? BecameOf(fate, row.Status) : null,
            CaptureId = row.Item.CaptureId,
            ArticleId = row.ArticleId,
            ArticleTitle = row.ArticleTitle,
            LinksHealed = row.LinksHealed,
        };
    }

    private static string BecameOf(UploadFate fate, CaptureStatus? status) =>
        fate == UploadFate.Taken && status is { } became ? became.Print() : fate.ToString().ToLowerInvariant();
}
