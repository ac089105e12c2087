using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts;

/// <summary>What the cookie of a person, and the principal of a token, say beside the name.</summary>
internal static class AccountClaims
{
    /// <summary>A scope of a token; its presence tells that a token acts and no person.</summary>
    public const string Scope = "kb:scope";

    /// <summary>Role of the account whose token it is.</summary>
    public const string OwnerRole = "kb:owner-role";

    /// <summary>Role of whoever acts, or whose token acts; null for visitors.</summary>
    public static AccountRole? Role(this ClaimsPrincipal user) =>
        Enum.TryParse<AccountRole>(user.FindFirstValue(ClaimTypes.Role) ?? user.FindFirstValue(OwnerRole), out var role) ? role : null;

    public static bool IsToken(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == OwnerRole);
}

/// <summary>Puts the role into the cookie. A changed role comes with a new security stamp, so that old cookies end.</summary>
internal sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        return identity;
    }
}
