using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts.Administration;

/// <summary>An account as admins see it. For the members see <see cref="Account"/>.</summary>
/// <param name="Tokens">How many API tokens hold.</param>
public sealed record AccountShown(
    string Name, AccountRole Role, DateTime MadeUtc, DateTime? LastSignInUtc, DateTime? DisabledUtc, bool HasSecondFactor, bool IsLockedOut, int Tokens);

/// <summary>An invitation, or a link for a new password, that waits to be followed.</summary>
public sealed record LinkShown(int Id, Links.LinkPurpose Purpose, string? Name, AccountRole Role, string MadeBy, DateTime ExpiresUtc);

/// <summary>Every account by name, and the links that wait.</summary>
public sealed class ListAccounts(AccountsContext db, TimeProvider time)
{
    public async Task<(IReadOnlyList<AccountShown> Accounts, IReadOnlyList<LinkShown> Links)> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var accounts = await db.Users.AsNoTracking().OrderBy(account => account.NormalizedUserName).Select(account => new
        {
            account.UserName, account.Role, account.MadeUtc, account.LastSignInUtc, account.DisabledUtc, account.TwoFactorEnabled, account.LockoutEnd,
            Tokens = db.ApiTokens.Count(token => token.AccountId == account.Id && token.RevokedUtc == null && token.ExpiresUtc > now.UtcDateTime),
        }).ToListAsync(cancellationToken);
        var links = await db.OneTimeLinks.AsNoTracking()
            .Where(link => link.Purpose != Accounts.Links.LinkPurpose.Setup && link.UsedUtc == null && link.ExpiresUtc > now.UtcDateTime).OrderBy(link => link.Id)
            .Select(link => new LinkShown(link.Id, link.Purpose, link.AccountName, link.Role, link.MadeBy, link.ExpiresUtc)).ToListAsync(cancellationToken);
        return (
            [.. accounts.Select(one => new AccountShown(one.UserName!, one.Role, one.MadeUtc, one.LastSignInUtc, one.DisabledUtc, one.TwoFactorEnabled, one.LockoutEnd > now, one.Tokens))],
            links);
    }
}
