using KnowledgeBase.Captures.Previews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>What a file of an upload is. Stored by name.</summary>
public enum UploadItemKind
{
    /// <summary>A capture, or a zip of captures.</summary>
    File,

    /// <summary>A capture in a zip of the upload.</summary>
    Member,

    /// <summary>A picture, for the captures beside it that show it.</summary>
    Picture,

    /// <summary>What stands beside captures in a folder; its bytes are not kept.</summary>
    PassedOver,

    /// <summary>Not taken; the reason says why. Its bytes are not kept.</summary>
    Refused,
}

/// <summary>What became of a file when its upload was let in. Stored by name.</summary>
public enum UploadFate
{
    /// <summary>It has a capture of its own, which says what was read.</summary>
    Taken,

    /// <summary>Its bytes were in the library.</summary>
    Known,

    /// <summary>Somebody left it out.</summary>
    LeftOut,

    /// <summary>It could not be taken; the reason says why.</summary>
    Refused,

    /// <summary>It stood beside captures: a picture that they may show, or nothing that is read.</summary>
    Beside,
}

/// <summary>A file of an upload, or a capture in a zip of it: what would become of it, what a person decided, and what became of it.</summary>
public sealed class UploadItem
{
    public int Id { get; init; }

    public int UploadId { get; init; }

    /// <summary>Order of arrival within the upload, from 1; captures in a zip have the position of the zip and come after it by id.</summary>
    public required int Position { get; init; }

    public required UploadItemKind Kind { get; init; }

    /// <summary>Path as sent, or in the zip, with forward slashes. For people and for finding pictures; it never becomes a path of ours.</summary>
    public required string Path { get; init; }

    /// <summary>In bytes; 0 for a capture in a zip that was not unpacked yet.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of the bytes; null where nothing was kept.</summary>
    public string? ContentHash { get; set; }

    /// <summary>The zip it is in; null for a file.</summary>
    public int? ZipId { get; init; }

    /// <summary>What would become of it; null until it was read.</summary>
    public PreviewOutcome? Outcome { get; set; }

    /// <summary>One English sentence when it is unreadable, was refused or passed over, else null.</summary>
    public string? Reason { get; set; }

    /// <summary>What would become of it in full, as JSON (<see cref="CapturePreview"/>); null until it was read.</summary>
    public string? Preview { get; set; }

    /// <summary>Key of its article (<see cref="Articles.Article.Key"/>); null where it has none.</summary>
    public string? ArticleKey { get; set; }

    /// <summary>A person should look before it is taken: it may be a duplicate, would join papers, or says less than what is there.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>Not to be taken.</summary>
    public bool LeftOut { get; set; }

    /// <summary>A person decided whether it is to be taken; else the preview suggests it.</summary>
    public bool IsChosen { get; set; }

    /// <summary>Values that a person put right before it is taken; see <see cref="StagedEdit"/>. JSON; empty when there are none.</summary>
    public List<StagedEdit> Edits { get; set; } = [];

    /// <summary>What became of it; null before its turn.</summary>
    public UploadFate? Fate { get; set; }

    /// <summary>Its capture, or the one that had its bytes; null while there is none.</summary>
    public int? CaptureId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<UploadItem>
    {
        public void Configure(EntityTypeBuilder<UploadItem> builder)
        {
            builder.Property(item => item.Kind).HasConversion<string>().HasMaxLength(12);
            builder.Property(item => item.Outcome).HasConversion<string>().HasMaxLength(12);
            builder.Property(item => item.Fate).HasConversion<string>().HasMaxLength(12);
            builder.Property(item => item.ContentHash).HasMaxLength(64);
            builder.OwnsMany(item => item.Edits, edits => edits.ToJson());
            builder.HasOne<Upload>().WithMany(upload => upload.Items).HasForeignKey(item => item.UploadId);
            builder.HasIndex(item => new { item.UploadId, item.Position, item.Id });
            builder.HasIndex(item => new { item.UploadId, item.ContentHash });
            builder.HasOne<UploadItem>().WithMany().HasForeignKey(item => item.ZipId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Capture>().WithMany().HasForeignKey(item => item.CaptureId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}

/// <summary>A value that a person put right before the capture is in the library. It becomes a correction when the upload is let in.</summary>
public sealed class StagedEdit
{
    public required Corrections.CorrectionSubject Of { get; init; }

    /// <summary>As <see cref="Corrections.Correction.Subject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>As <see cref="Corrections.Correction.Field"/>.</summary>
    public required string Field { get; init; }

    /// <summary>As <see cref="Corrections.Correction.Value"/>.</summary>
    public required string Value { get; init; }
}
