using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Related.Maps;

/// <summary>
/// The last layout of the library's graph. One row with all places, so that writing it is one short statement, whatever the size, and nobody
/// ever reads half of a layout.
/// </summary>
public sealed class StoredLayout
{
    /// <summary>The only id.</summary>
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Of the rows that were laid out; see <see cref="GraphStamp"/>.</summary>
    public required string Stamp { get; set; }

    /// <summary>Where each node stands and its community; see <see cref="StoredPlaces"/>.</summary>
    public required byte[] Places { get; set; }

    public required DateTime LaidOutUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredLayout>
    {
        public void Configure(EntityTypeBuilder<StoredLayout> builder)
        {
            builder.ToTable("Layouts");
            builder.Property(layout => layout.Id).ValueGeneratedNever();
            builder.Property(layout => layout.Stamp).HasMaxLength(32);
        }
    }
}
