using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts.SecondFactor;

/// <summary>Identity's store of accounts, which would keep authenticator keys and recovery codes as plain text; see <see cref="SecondFactorSecrets"/>.</summary>
public sealed class AccountStore(AccountsContext db, SecondFactorSecrets secrets, IdentityErrorDescriber errors) : UserOnlyStore<Account, AccountsContext>(db, errors)
{
    /// <summary>Under which Identity keeps both (its UserStoreBase.cs).</summary>
    public const string Provider = "[AspNetUserStore]";

    public const string KeyName = "AuthenticatorKey";

    private const string CodesName = "RecoveryCodes";

    private const char BetweenCodes = ';';

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, secrets.Protect(user.Id, key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        secrets.Unprotect(user.Id, await base.GetAuthenticatorKeyAsync(user, cancellationToken));

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(SecondFactorSecrets.Hash), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hashes = Split(await GetTokenAsync(user, Provider, CodesName, cancellationToken));
        if (hashes.FirstOrDefault(hash => SecondFactorSecrets.Fits(code, hash)) is not { } used)
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, hashes.Where(hash => hash != used), cancellationToken);
        return true;
    }

    /// <summary>Brings what earlier versions stored as plain text into today's form.</summary>
    internal static async Task ProtectAllAsync(AccountsContext db, SecondFactorSecrets secrets, CancellationToken cancellationToken)
    {
        foreach (var token in await db.UserTokens.Where(token => token.LoginProvider == Provider && token.Value != null).ToListAsync(cancellationToken))
        {
            token.Value = token.Name switch
            {
                KeyName when !SecondFactorSecrets.IsProtected(token.Value!) => secrets.Protect(token.UserId, token.Value!),
                CodesName => string.Join(BetweenCodes, Split(token.Value).Select(code => SecondFactorSecrets.IsHashed(code) ? code : SecondFactorSecrets.Hash(code))),
                _ => token.Value,
            };
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static string[] Split(string? codes) => (codes ?? "").Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries);
}
