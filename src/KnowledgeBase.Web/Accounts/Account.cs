using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Web.Accounts;

/// <summary>What an account may do; each may what those before it may. Stored by name.</summary>
public enum AccountRole
{
    /// <summary>Reads a library that is not open to everybody.</summary>
    Reader,

    /// <summary>Hands captures in, for somebody else to let into the library.</summary>
    Uploader,

    /// <summary>Lets captures in, and puts right what the library says.</summary>
    Editor,

    /// <summary>Decides who has an account, and sees what everybody did.</summary>
    Admin,
}

/// <summary>Somebody who can sign in. Its name is fixed, since decisions and the audit log tell it.</summary>
public sealed class Account : IdentityUser
{
    public required AccountRole Role { get; set; }

    public required DateTime MadeUtc { get; init; }

    /// <summary>Since when nobody can sign in with it; null while one can.</summary>
    public DateTime? DisabledUtc { get; set; }

    public DateTime? LastSignInUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("Accounts");
            builder.Property(account => account.Role).HasConversion<string>().HasMaxLength(16);
            builder.Property(account => account.UserName).HasMaxLength(AccountNames.Longest);
            builder.Property(account => account.NormalizedUserName).HasMaxLength(AccountNames.Longest * 2); // Upper case may be longer: ß, SS.
        }
    }
}
