using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Corrections;

/// <summary>An address that once led to something which now goes under another one: its id, and the reference it is found by today.</summary>
public sealed class RetiredId
{
    public required CorrectionSubject Of { get; init; }

    public required int Id { get; init; }

    /// <summary>What it was known by; as <see cref="Correction.Subject"/>.</summary>
    public required string Reference { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RetiredId>
    {
        public void Configure(EntityTypeBuilder<RetiredId> builder)
        {
            builder.Property(retired => retired.Of).HasConversion<string>().HasMaxLength(16);
            builder.HasKey(retired => new { retired.Of, retired.Id });
            builder.Property(retired => retired.Id).ValueGeneratedNever();
            builder.HasIndex(retired => new { retired.Of, retired.Reference });
        }
    }
}

/// <summary>The addresses of what is no longer there under its own.</summary>
internal static class RetiredIds
{
    /// <summary>
    /// Keeps the addresses of what goes, by id, so that they lead to where it goes, or are its own again when it comes back. Saved with its going.
    /// </summary>
    public static async Task RetireAsync(KnowledgeBaseContext db, CorrectionSubject of, IReadOnlyDictionary<int, string> references, CancellationToken cancellationToken)
    {
        if (references.Count == 0)
        {
            return;
        }

        var known = await db.RetiredIds.Where(one => one.Of == of && references.Keys.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellationToken);
        foreach (var (id, reference) in references)
        {
            var retired = known.GetValueOrDefault(id) ?? db.RetiredIds.Add(new RetiredId { Of = of, Id = id, Reference = reference }).Entity;
            retired.Reference = reference;
        }
    }

    /// <summary>Takes back the addresses that the references had, for what is made again under them. Saved with it.</summary>
    public static async Task<Dictionary<string, int>> ReviveAsync(
        KnowledgeBaseContext db, CorrectionSubject of, IReadOnlyCollection<string> references, CancellationToken cancellationToken)
    {
        var retired = await db.RetiredIds.Where(one => one.Of == of && references.Contains(one.Reference)).ToListAsync(cancellationToken);
        var first = retired.GroupBy(one => one.Reference).Select(group => group.MinBy(one => one.Id)!).ToList();
        db.RetiredIds.RemoveRange(first);
        return first.ToDictionary(one => one.Reference, one => one.Id, StringComparer.Ordinal);
    }
}
