using System.Data;
using KnowledgeBase.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts.Links;

/// <summary>What a person chose who followed a one-time link.</summary>
public sealed record FollowLinkInput(string? Key, string? Name, string? Password);

/// <summary>The account that can be signed in with now, or why there is none.</summary>
public sealed record FollowedLink(Account? Account, IReadOnlyList<string> Refusals);

/// <summary>Finds one-time links that still hold, and uses them up.</summary>
public sealed class FollowLink(AccountsContext db, UserManager<Account> accounts, RecordAudit audit, SetupLinkFile file, TimeProvider time)
{
    /// <returns>The link of that key; null when there is none, or it has expired or was used.</returns>
    public async Task<OneTimeLink?> FindAsync(string? key, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(key ?? "");
        var now = time.GetUtcNow().UtcDateTime;
        return await db.OneTimeLinks.AsNoTracking()
            .SingleOrDefaultAsync(link => link.KeyHash == hash && link.UsedUtc == null && link.ExpiresUtc > now, cancellationToken) is { } link
            && (link.Purpose != LinkPurpose.Setup || !await db.Users.AnyAsync(IsActiveAdmin, cancellationToken)) ? link : null;
    }

    /// <summary>Makes the account, or gives it the password. The link is dead afterwards, also when two use it at the same moment.</summary>
    /// <returns>Null when the link holds no longer.</returns>
    public async Task<FollowedLink?> RunAsync(FollowLinkInput input, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await FindAsync(input.Key, cancellationToken) is not { } link || !await TakeAsync(link, cancellationToken))
        {
            return null;
        }

        var (account, result) = link.Purpose == LinkPurpose.Reset ? await ResetAsync(link, input) : await CreateAsync(link, input);
        if (account is null || !result.Succeeded)
        {
            return new FollowedLink(null, [.. result.Errors.Select(error => error.Description)]);
        }

        await transaction.CommitAsync(cancellationToken);
        await RecordAsync(link, account, cancellationToken);
        return new FollowedLink(account, []);
    }

    internal static readonly System.Linq.Expressions.Expression<Func<Account, bool>> IsActiveAdmin =
        account => account.Role == AccountRole.Admin && account.DisabledUtc == null;

    private async Task<bool> TakeAsync(OneTimeLink link, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.OneTimeLinks.Where(one => one.Id == link.Id && one.UsedUtc == null)
            .ExecuteUpdateAsync(one => one.SetProperty(taken => taken.UsedUtc, now), cancellationToken) == 1;
    }

    private async Task<(Account? Account, IdentityResult Result)> CreateAsync(OneTimeLink link, FollowLinkInput input)
    {
        var account = new Account { UserName = link.AccountName ?? input.Name?.Trim(), Role = link.Role, MadeUtc = time.GetUtcNow().UtcDateTime };
        return (account, await accounts.CreateAsync(account, input.Password ?? ""));
    }

    private async Task<(Account? Account, IdentityResult Result)> ResetAsync(OneTimeLink link, FollowLinkInput input)
    {
        if (await accounts.FindByNameAsync(link.AccountName!) is not { } account)
        {
            return (null, IdentityResult.Failed());
        }

        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        var result = await accounts.ResetPasswordAsync(account, token, input.Password ?? "");
        return (account, result.Succeeded ? await accounts.SetLockoutEndDateAsync(account, null) : result);
    }

    private async Task RecordAsync(OneTimeLink link, Account account, CancellationToken cancellationToken)
    {
        if (link.Purpose == LinkPurpose.Setup)
        {
            file.Delete();
        }

        await audit.RunAsync(
            link.Purpose == LinkPurpose.Reset ? AuditActions.PasswordChanged : AuditActions.AccountMade, $"account {account.UserName}",
            before: null, after: new { account.UserName, account.Role, By = "one-time link", link.MadeBy }, cancellationToken);
    }
}
