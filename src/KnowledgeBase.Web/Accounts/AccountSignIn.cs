using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts;

/// <summary>Identity's sign-in, closed to disabled accounts, and never without a second factor where one was switched on.</summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor requests, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, requests, claims, options, logger, schemes, confirmation)
{
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.DisabledUtc is null);

    /// <summary>Identity asks for a second factor only where a code could be right just now. One whose key cannot be decrypted must not let in without.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(Account user) => UserManager.GetTwoFactorEnabledAsync(user);
}
