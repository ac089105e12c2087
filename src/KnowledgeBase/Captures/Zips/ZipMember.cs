using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Captures.Zips;

/// <summary>What became of an entry of a zip. Stored by name.</summary>
public enum ZipMemberFate
{
    /// <summary>Stored as a capture of its own; what was read from it stands there.</summary>
    Captured,

    /// <summary>Its bytes were a capture already.</summary>
    Duplicate,

    /// <summary>A picture that a capture of the zip shows; stored with it.</summary>
    Attached,

    /// <summary>Nothing that is read: data, styles, hidden files, pictures that no capture shows.</summary>
    PassedOver,

    /// <summary>Not taken; the reason says why.</summary>
    Refused,

    /// <summary>Not taken, because whoever uploaded the zip did not want it.</summary>
    LeftOut,
}

/// <summary>An entry of a zip with what became of it, so that nothing of a zip is lost without a word.</summary>
public sealed class ZipMember
{
    public int Id { get; init; }

    /// <summary>The capture that the zip is.</summary>
    public int ZipId { get; init; }

    /// <summary>Path in the zip, for people; it never becomes a path of ours.</summary>
    public required string Path { get; init; }

    public required ZipMemberFate Fate { get; init; }

    /// <summary>One English sentence where there is something to tell, else null.</summary>
    public string? Reason { get; init; }

    /// <summary>The capture it is stored as; null when it is none.</summary>
    public int? CaptureId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ZipMember>
    {
        public void Configure(EntityTypeBuilder<ZipMember> builder)
        {
            builder.Property(member => member.Fate).HasConversion<string>().HasMaxLength(16);
            builder.HasOne<Capture>().WithMany(zip => zip.Members).HasForeignKey(member => member.ZipId);
            builder.HasOne<Capture>().WithMany().HasForeignKey(member => member.CaptureId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
