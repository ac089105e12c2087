using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Authors;

/// <summary>A person or collective, known by name key only: two people of one name are one author until split.</summary>
public sealed class Author : INamed
{
    public int Id { get; init; }

    /// <summary>The name as one paper prints it.</summary>
    public required string Name { get; set; }

    /// <summary>See <see cref="Identifiers.NameKey"/>. Unique.</summary>
    public required string NameKey { get; init; }

    /// <summary>See <see cref="Identifiers.InitialKey"/>: people who may be one. Null where that does not apply.</summary>
    public string? InitialKey { get; init; }

    /// <summary>Its place in the index by the number of papers (<see cref="Finding.IndexRow"/>); 0 before it has one.</summary>
    public long IndexRow { get; private set; }

    public List<Authorship> Authorships { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Author>
    {
        public void Configure(EntityTypeBuilder<Author> builder)
        {
            builder.HasIndex(author => author.NameKey).IsUnique();
            builder.HasIndex(author => new { author.InitialKey, author.Id });
            builder.HasIndex(author => author.IndexRow);
        }
    }
}
