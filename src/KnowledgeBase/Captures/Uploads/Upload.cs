using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Captures.Uploads;

/// <summary>How far an upload is. Stored by name.</summary>
public enum UploadStatus
{
    /// <summary>Its files are kept aside and previewed; nothing of the library has changed.</summary>
    Staged,

    /// <summary>The same, and a reviewer is to decide.</summary>
    Waiting,

    /// <summary>Its files go into the library.</summary>
    Committing,

    /// <summary>All its files are in the library; the report stays.</summary>
    Committed,

    /// <summary>Somebody decided against it; its files are gone.</summary>
    Discarded,

    /// <summary>Nobody decided in time; its files are gone.</summary>
    Expired,
}

/// <summary>Files that a person handed in together, from the first file to the report.</summary>
public sealed class Upload
{
    public int Id { get; init; }

    /// <summary>Who handed them in.</summary>
    public required string By { get; init; }

    public required DateTime StartedUtc { get; init; }

    /// <summary>When a file was added or something was decided last. What is not decided upon expires counting from here.</summary>
    public required DateTime ChangedUtc { get; set; }

    public UploadStatus Status { get; set; }

    /// <summary>Who let it in, sent it back or discarded it last; null before.</summary>
    public string? DecidedBy { get; set; }

    public DateTime? DecidedUtc { get; set; }

    /// <summary>What the reviewer wrote to whoever handed it in, or the other way round; null when nothing was said.</summary>
    public string? Note { get; set; }

    /// <summary>When its last file had its turn; null before.</summary>
    public DateTime? CommittedUtc { get; set; }

    public List<UploadItem> Items { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Upload>
    {
        public void Configure(EntityTypeBuilder<Upload> builder)
        {
            builder.Property(upload => upload.Status).HasConversion<string>().HasMaxLength(12);
            builder.HasIndex(upload => new { upload.Status, upload.Id });
            builder.HasIndex(upload => new { upload.By, upload.Id });
        }
    }
}
