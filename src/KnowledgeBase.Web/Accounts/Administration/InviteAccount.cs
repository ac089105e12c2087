using KnowledgeBase.Audit;
using KnowledgeBase.Web.Accounts.Links;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts.Administration;

/// <summary>Lets somebody in by a one-time link, which an admin hands over as they like; the app sends no mail.</summary>
public sealed class InviteAccount(AccountsContext db, UserManager<Account> accounts, MakeLink makeLink, RecordAudit audit)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <returns>Path of the link; null when the name cannot be or is taken.</returns>
    public async Task<string?> RunAsync(string? name, AccountRole role, CancellationToken cancellationToken)
    {
        var wanted = name?.Trim();
        return !AccountNames.IsName(wanted) || await accounts.FindByNameAsync(wanted) is not null
            ? null : await MakeAsync(LinkPurpose.Invitation, wanted, role, cancellationToken);
    }

    /// <summary>A link for a new password, for somebody who has forgotten theirs. The second factor stays.</summary>
    /// <returns>Path of the link; null when there is no such account.</returns>
    public async Task<string?> ResetAsync(string? name, CancellationToken cancellationToken) =>
        AccountNames.IsName(name) && await accounts.FindByNameAsync(name) is { } account
        ? await MakeAsync(LinkPurpose.Reset, account.UserName!, account.Role, cancellationToken) : null;

    /// <summary>Makes a link dead that was not followed yet.</summary>
    public async Task WithdrawAsync(int id, CancellationToken cancellationToken)
    {
        var link = await db.OneTimeLinks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.UsedUtc == null, cancellationToken);
        if (link is not null && await db.OneTimeLinks.Where(one => one.Id == id).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            await audit.RunAsync(AuditActions.LinkWithdrawn, $"account {link.AccountName}", before: new { link.Purpose, link.Role }, after: null, cancellationToken);
        }
    }

    // The newest link is the one that counts: an earlier one may be in wrong hands.
    private async Task<string> MakeAsync(LinkPurpose purpose, string name, AccountRole role, CancellationToken cancellationToken)
    {
        await db.OneTimeLinks.Where(link => link.AccountName == name && link.UsedUtc == null).ExecuteDeleteAsync(cancellationToken);
        var path = await makeLink.RunAsync(new MakeLinkInput(purpose, role, name, Lifetime), cancellationToken);
        await audit.RunAsync(AuditActions.AccountInvited, $"account {name}", before: null, after: new { Purpose = purpose, Role = role }, cancellationToken);
        return path;
    }
}
