using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Data;

/// <summary>What the rows of the library were built with, so that a start sees what must be built anew.</summary>
public sealed class LibraryMark
{
    /// <summary>What is marked, for example <c>organisations</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Hash or version of it.</summary>
    public required string Value { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LibraryMark>
    {
        public void Configure(EntityTypeBuilder<LibraryMark> builder)
        {
            builder.HasKey(mark => mark.Name);
            builder.Property(mark => mark.Name).HasMaxLength(32);
        }
    }
}
