using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Captures.Attachments;

/// <summary>A picture that lay beside a capture that shows it. The same bytes twice are one attachment.</summary>
public sealed class Attachment
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits. Unique; the app serves it at <c>/attachments/{hash}</c>.</summary>
    public required string Hash { get; init; }

    /// <summary>One of the types of <see cref="PictureType"/>, told by the bytes and not by a name.</summary>
    public required string MediaType { get; init; }

    public required byte[] Bytes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attachment>
    {
        public void Configure(EntityTypeBuilder<Attachment> builder)
        {
            builder.Property(attachment => attachment.Hash).HasMaxLength(64);
            builder.Property(attachment => attachment.MediaType).HasMaxLength(16);
            builder.HasIndex(attachment => attachment.Hash).IsUnique();
        }
    }
}

/// <summary>Under which name a capture shows an attachment.</summary>
public sealed class CaptureAttachment
{
    public int CaptureId { get; init; }

    /// <summary><see cref="Identifiers.PictureName.Key"/> of the name as the capture writes it, relative to the capture.</summary>
    public required string Name { get; init; }

    public int AttachmentId { get; init; }

    public Attachment? Attachment { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaptureAttachment>
    {
        public void Configure(EntityTypeBuilder<CaptureAttachment> builder)
        {
            builder.HasKey(shown => new { shown.CaptureId, shown.Name });
            builder.HasOne<Capture>().WithMany(capture => capture.Attachments).HasForeignKey(shown => shown.CaptureId);
            builder.HasOne(shown => shown.Attachment).WithMany().HasForeignKey(shown => shown.AttachmentId);
        }
    }
}
