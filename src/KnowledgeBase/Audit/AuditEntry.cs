using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Audit;

/// <summary>One thing that somebody did. Rows are only ever added, and outlive the account and the thing.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>See <see cref="Actor.Name"/>.</summary>
    public required string Who { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>See <see cref="Actor.Address"/>.</summary>
    public string? Address { get; init; }

    /// <summary>What was done; one of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, for example <c>correction 12</c> or <c>account ada</c>; null when the action says it all.</summary>
    public string? Subject { get; init; }

    /// <summary>State before as JSON; null when there was none.</summary>
    public string? Before { get; init; }

    /// <summary>State after as JSON; null when there is none.</summary>
    public string? After { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("AuditLog");
            builder.Property(entry => entry.Who).HasMaxLength(RecordAudit.LongestName);
            builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(16);
            builder.Property(entry => entry.Address).HasMaxLength(64);
            builder.Property(entry => entry.Action).HasMaxLength(64);
            builder.Property(entry => entry.Subject).HasMaxLength(RecordAudit.LongestSubject);
            builder.HasIndex(entry => entry.AtUtc);
            builder.HasIndex(entry => new { entry.Who, entry.Id });
            builder.HasIndex(entry => new { entry.Action, entry.Id });
        }
    }
}
