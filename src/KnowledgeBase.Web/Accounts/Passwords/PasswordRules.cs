using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Accounts.Passwords;

/// <summary>
/// Rules for passwords: length, and not one that everybody tries (NIST SP 800-63B section 3.1.1.2, ASVS 5.0 section 6.2). Which signs it is made of is
/// nobody's business.
/// </summary>
internal static class PasswordRules
{
    public const int Shortest = 12;

    /// <summary>Far beyond any password that is typed or generated; keeps what hashing takes within bounds.</summary>
    public const int Longest = 256;

    public static void Set(IdentityOptions options)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = Shortest,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 1,
        };
        options.User.AllowedUserNameCharacters = ""; // Names have rules of their own.

        // Short, and more tries than one address has in five minutes, so that nobody can keep somebody else out by wrong passwords.
        options.Lockout.MaxFailedAccessAttempts = 20;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(1);
    }
}
