using KnowledgeBase.Audit;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Accounts;

/// <summary>Changes the password of one's own account. Every other session ends.</summary>
public sealed class ChangePassword(UserManager<Account> accounts, AccountSignIn signIn, SignInThrottle throttle, IHttpContextAccessor requests, RecordAudit audit, Texts texts)
{
    /// <returns>Why not; empty when it is changed.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Account account, string? current, string? password, CancellationToken cancellationToken)
    {
        if (!await IsOwnerAsync(account, current))
        {
            return [texts["今のパスワードが違います。"]];
        }

        var changed = await accounts.ChangePasswordAsync(account, current!, password ?? "");
        if (!changed.Succeeded)
        {
            return [.. changed.Errors.Select(error => error.Description)];
        }

        await signIn.RefreshSignInAsync(account);
        await audit.RunAsync(AuditActions.PasswordChanged, $"account {account.UserName}", null, null, cancellationToken);
        return [];
    }

    /// <summary>Whether the password is right. Counts as a try to sign in, or a session left open would be a way to guess.</summary>
    public async Task<bool> IsOwnerAsync(Account account, string? current)
    {
        var from = requests.HttpContext?.Connection.RemoteIpAddress;
        if (!throttle.TryBegin(from) || !await accounts.CheckPasswordAsync(account, current ?? ""))
        {
            return false;
        }

        throttle.Succeeded(from);
        return true;
    }
}
