using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Affiliations;

/// <summary>An organisation that papers name; the printed form stays on the paper.</summary>
public sealed class Affiliation : INamed
{
    public int Id { get; init; }

    /// <summary>The name as one paper prints it.</summary>
    public required string Name { get; set; }

    /// <summary>See <see cref="Identifiers.NameKey"/>. Unique.</summary>
    public required string NameKey { get; init; }

    /// <summary>Its place in the index by the number of papers (<see cref="Finding.IndexRow"/>); 0 before it has one.</summary>
    public long IndexRow { get; private set; }

    public List<PaperAffiliation> Papers { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Affiliation>
    {
        public void Configure(EntityTypeBuilder<Affiliation> builder)
        {
            builder.HasIndex(affiliation => affiliation.NameKey).IsUnique();
            builder.HasIndex(affiliation => affiliation.IndexRow);
        }
    }
}
