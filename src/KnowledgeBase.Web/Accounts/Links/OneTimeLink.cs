using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Web.Accounts.Links;

/// <summary>What a one-time link is for. Stored by name.</summary>
public enum LinkPurpose
{
    /// <summary>The first admin, of a name of their own choice.</summary>
    Setup,

    /// <summary>A new account of a given name and role.</summary>
    Invitation,

    /// <summary>A new password for an account.</summary>
    Reset,
}

/// <summary>A link that lets whoever has it choose a password, once. Only a hash of its key is kept.</summary>
public sealed class OneTimeLink
{
    public int Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the key, in hex.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Name of the account; null where it is chosen with the password.</summary>
    public string? AccountName { get; init; }

    public required AccountRole Role { get; init; }

    /// <summary>Who made it.</summary>
    public required string MadeBy { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    /// <summary>When it was used; null before.</summary>
    public DateTime? UsedUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> builder)
        {
            builder.Property(link => link.Purpose).HasConversion<string>().HasMaxLength(16);
            builder.Property(link => link.Role).HasConversion<string>().HasMaxLength(16);
            builder.Property(link => link.KeyHash).HasMaxLength(64);
            builder.Property(link => link.AccountName).HasMaxLength(AccountNames.Longest);
            builder.HasIndex(link => link.KeyHash).IsUnique();
        }
    }
}
