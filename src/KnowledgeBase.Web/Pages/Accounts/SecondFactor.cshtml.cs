using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.SecondFactor;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>The second factor of one's own account.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SecondFactorModel(UserManager<Account> accounts, SecondFactorOfAccount factor, ChangePassword password, Texts texts) : PageModel
{
    public Account Account { get; private set; } = null!;

    /// <summary>What the authenticator app needs; null until that is asked for, and while the second factor is on.</summary>
    public AuthenticatorKey? Key { get; private set; }

    public int RecoveryCodesLeft { get; private set; }

    public string? Refusal { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    /// <summary>Recovery codes that were just made, with spaces between; shown once.</summary>
    [TempData]
    public string? Recovery { get; set; }

    public async Task<PageResult> OnGetAsync()
    {
        Account = (await accounts.GetUserAsync(User))!;
        Key = Account.TwoFactorEnabled ? null : await factor.KeyAsync(Account);
        RecoveryCodesLeft = await accounts.CountRecoveryCodesAsync(Account);
        return Page();
    }

    public async Task<IActionResult> OnPostBeginAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (!account.TwoFactorEnabled)
        {
            await factor.BeginAsync(account);
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOnAsync(string? code, CancellationToken cancellationToken)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (account.TwoFactorEnabled)
        {
            return RedirectToPage();
        }

        if (await factor.SwitchOnAsync(account, code, cancellationToken) is not { } recovery)
        {
            Refusal = texts["コードが違うか、もう使われています。次のコードを待って、もう一度入力してください。"];
            return await OnGetAsync();
        }

        (Notice, Recovery) = (texts["二段階認証を始めました。"], string.Join(' ', recovery));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOffAsync(string? current, CancellationToken cancellationToken)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (!await password.IsOwnerAsync(account, current))
        {
            Refusal = texts["今のパスワードが違います。"];
            return await OnGetAsync();
        }

        await factor.SwitchOffAsync(account, cancellationToken);
        Notice = texts["二段階認証をやめました。"];
        return RedirectToPage();
    }
}
