using System.Data;
using KnowledgeBase.Audit;
using KnowledgeBase.Web.Accounts.Links;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts.Administration;

/// <summary>What came of a change to somebody's account.</summary>
public enum AccountChange
{
    Changed,

    NotThere,

    /// <summary>Nobody would be left who may change anything.</summary>
    LastAdmin,
}

/// <summary>Changes and deletes accounts of others. Their sessions end at once, and with the account its tokens.</summary>
public sealed class ChangeAccount(AccountsContext db, UserManager<Account> accounts, RecordAudit audit, TimeProvider time)
{
    public Task<AccountChange> SetRoleAsync(string? name, AccountRole role, CancellationToken cancellationToken) => RunAsync(
        name, AuditActions.AccountChanged, account =>
        {
            account.Role = role;
            return accounts.UpdateSecurityStampAsync(account);
        }, cancellationToken);

    public Task<AccountChange> SetDisabledAsync(string? name, bool disabled, CancellationToken cancellationToken) => RunAsync(
        name, AuditActions.AccountChanged, account =>
        {
            account.DisabledUtc = disabled ? time.GetUtcNow().UtcDateTime : null;
            return accounts.UpdateSecurityStampAsync(account);
        }, cancellationToken);

    public Task<AccountChange> DeleteAsync(string? name, CancellationToken cancellationToken) =>
        RunAsync(name, AuditActions.AccountDeleted, accounts.DeleteAsync, cancellationToken);

    private async Task<AccountChange> RunAsync(string? name, string action, Func<Account, Task<IdentityResult>> change, CancellationToken cancellationToken)
    {
        // Serializable: two admins who demote each other at the same moment must not both succeed.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (!AccountNames.IsName(name) || await accounts.FindByNameAsync(name) is not { } account)
        {
            return AccountChange.NotThere;
        }

        var before = Told(account);
        if (!(await change(account)).Succeeded)
        {
            return AccountChange.NotThere;
        }

        if (!await db.Users.AnyAsync(FollowLink.IsActiveAdmin, cancellationToken))
        {
            return AccountChange.LastAdmin;
        }

        await transaction.CommitAsync(cancellationToken);
        await audit.RunAsync(action, $"account {account.UserName}", before, action == AuditActions.AccountDeleted ? null : Told(account), cancellationToken);
        return AccountChange.Changed;
    }

    private static object Told(Account account) => new { account.UserName, account.Role, Disabled = account.DisabledUtc is not null };
}
