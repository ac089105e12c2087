using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Authors;

/// <summary>A person or collective, known by name key only: two people of one name are one author until split.</summary>
public sealed class Author
{
    public int Id { get; init; }

    /// <summary>The name as one paper prints it.</summary>
    public required string Name { get; set; }

    /// <summary>See <see cref="Identifiers.NameKey"/>. Unique.</summary>
    public required string NameKey { get; init; }

    public List<Authorship> Authorships { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Author>
    {
        public void Configure(EntityTypeBuilder<Author> builder) =>
            builder.HasIndex(author => author.NameKey).IsUnique();
    }
}
