using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Web.Accounts.Tokens;

/// <summary>A key with which a program acts for a person. Only a hash of it is kept.</summary>
public sealed class ApiToken
{
    public int Id { get; init; }

    public required string AccountId { get; init; }

    public Account? Account { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret part, in hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Some of <see cref="TokenScopes"/>, with spaces between.</summary>
    public required string Scopes { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    /// <summary>To the minute; null when it was never used.</summary>
    public DateTime? LastUsedUtc { get; set; }

    /// <summary>When it was revoked; null while it holds.</summary>
    public DateTime? RevokedUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.Property(token => token.Name).HasMaxLength(64);
            builder.Property(token => token.SecretHash).HasMaxLength(64);
            builder.Property(token => token.Scopes).HasMaxLength(64);
            builder.HasOne(token => token.Account).WithMany().HasForeignKey(token => token.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What a token is good for.</summary>
public static class TokenScopes
{
    /// <summary>Reads a library that is not open to everybody.</summary>
    public const string Read = "read";

    /// <summary>Hands captures in, as far as its owner may.</summary>
    public const string Upload = "upload";

    public static readonly IReadOnlyList<string> All = [Read, Upload];
}
