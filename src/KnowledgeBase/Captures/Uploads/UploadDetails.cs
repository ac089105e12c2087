using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Data;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>An upload from the first file to the report, with a part of its items.</summary>
/// <param name="ExpiresAt">When it is dropped unless somebody decides; null when somebody has.</param>
public sealed record UploadDetails(
    int Id,
    string By,
    UploadStatus Status,
    DateTime StartedAt,
    DateTime? ExpiresAt,
    string? DecidedBy,
    DateTime? DecidedAt,
    DateTime? CommittedAt,
    string? Note,
    UploadProgress Progress,
    Listed<UploadItemShown> Items)
{
    /// <summary>Nobody has decided yet.</summary>
    public bool IsOpen => Status is UploadStatus.Staged or UploadStatus.Waiting;

    /// <summary>A reviewer has returned it or does not want it; the note says why.</summary>
    public bool IsRefused => Status is UploadStatus.Staged or UploadStatus.Discarded && DecidedBy is not null && DecidedBy != By;

    /// <summary>Something goes on that a watcher would like to see.</summary>
    public bool IsMoving => Progress.IsMoving(Status);
}

/// <summary>An upload in numbers.</summary>
/// <param name="Files">Files, and captures in zips; without zips, pictures and what is passed over.</param>
/// <param name="Read">Those of them that the preview has read.</param>
/// <param name="Outcomes">How many have each outcome of the preview.</param>
/// <param name="Ambiguous">Those that a person should look at.</param>
/// <param name="LeftOut">Those that are not to be taken.</param>
/// <param name="Beside">Pictures, and what is passed over.</param>
/// <param name="Refused">Files that were not taken in.</param>
/// <param name="Settled">Those that had their turn, and, where they were taken, have been read into the library.</param>
/// <param name="Became">How many have become what; see <see cref="UploadItemShown.Became"/>.</param>
/// <param name="LinksHealed">Links of other articles that found their target by it.</param>
public sealed record UploadProgress(
    int Files, int Read, IReadOnlyDictionary<PreviewOutcome, int> Outcomes, int Ambiguous, int LeftOut, int Beside, int Refused, int Settled,
    IReadOnlyDictionary<string, int> Became, int LinksHealed)
{
    /// <summary>Something goes on that a watcher would like to see.</summary>
    public bool IsMoving(UploadStatus status) => status switch
    {
        UploadStatus.Staged or UploadStatus.Waiting => Read < Files,
        UploadStatus.Committing => true,
        UploadStatus.Committed => Settled < Files,
        _ => false,
    };
}

/// <summary>An item of an upload in a list.</summary>
public sealed record UploadItemShown
{
    public required int Id { get; init; }

    public required UploadItemKind Kind { get; init; }

    /// <summary>Path as sent; of a capture in a zip <c>{zip}!/{path in it}</c>.</summary>
    public required string Path { get; init; }

    public required long Size { get; init; }

    /// <summary>What would become of it; null until it was read.</summary>
    public required PreviewOutcome? Outcome { get; init; }

    public required string? Reason { get; init; }

    /// <summary>Everything that the preview says; null until it was read.</summary>
    public required CapturePreview? Preview { get; init; }

    /// <summary>The title that a person gave it, or else the one that was read; null when there is none.</summary>
    public required string? Title { get; init; }

    public required bool IsAmbiguous { get; init; }

    public required bool LeftOut { get; init; }

    /// <summary>How many values were put right.</summary>
    public required int Edits { get; init; }

    /// <summary>
    /// What became of it: leftout, refused, known, or what became of its capture (pending, ingested, unchanged, superseded, unreadable, unpacked); null
    /// before its turn.
    /// </summary>
    public required string? Became { get; init; }

    public required int? CaptureId { get; init; }

    public required int? ArticleId { get; init; }

    public required string? ArticleTitle { get; init; }

    public required int LinksHealed { get; init; }

    /// <summary>It can be taken or left out.</summary>
    public bool IsChoice => Kind is UploadItemKind.File or UploadItemKind.Member && Outcome is not (null or PreviewOutcome.Unpacked or PreviewOutcome.Duplicate);
}
