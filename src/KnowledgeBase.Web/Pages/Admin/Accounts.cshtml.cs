using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Administration;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Who has an account, and what each may do.</summary>
[Authorize(Policies.Administer)]
public sealed class AccountsModel(ListAccounts list, ChangeAccount change, InviteAccount invite, Texts texts) : PageModel
{
    public IReadOnlyList<AccountShown> Accounts { get; private set; } = [];

    public IReadOnlyList<LinkShown> Links { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    /// <summary>A link that was just made; shown once.</summary>
    [TempData]
    public string? Link { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Accounts, Links) = await list.RunAsync(cancellationToken);

    public async Task<IActionResult> OnPostInviteAsync(string? name, AccountRole role, CancellationToken cancellationToken) =>
        Shown(await invite.RunAsync(name, role, cancellationToken), texts["その名前は使われているか、使えない字があります。文字、数字、. _ - @ だけにしてください。"]);

    public async Task<IActionResult> OnPostResetAsync(string? name, CancellationToken cancellationToken) => Shown(await invite.ResetAsync(name, cancellationToken), Gone);

    public async Task<IActionResult> OnPostWithdrawAsync(int id, CancellationToken cancellationToken)
    {
        await invite.WithdrawAsync(id, cancellationToken);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRoleAsync(string? name, AccountRole role, CancellationToken cancellationToken) =>
        Told(await change.SetRoleAsync(name, role, cancellationToken), texts["{0} の役割を変えました。", name]);

    public async Task<IActionResult> OnPostDisableAsync(string? name, bool disabled, CancellationToken cancellationToken) =>
        Told(await change.SetDisabledAsync(name, disabled, cancellationToken), disabled ? texts["{0} を停止しました。", name] : texts["{0} を再開しました。", name]);

    public async Task<IActionResult> OnPostDeleteAsync(string? name, CancellationToken cancellationToken) =>
        Told(await change.DeleteAsync(name, cancellationToken), texts["{0} を削除しました。", name]);

    private string Gone => texts["そのアカウントはもうありません。"];

    private RedirectToPageResult Shown(string? path, string refusal)
    {
        Link = path is null ? null : $"{Request.Scheme}://{Request.Host}{path}";
        Notice = path is null ? refusal : null;
        return RedirectToPage();
    }

    private RedirectToPageResult Told(AccountChange outcome, string done)
    {
        Notice = outcome switch
        {
            AccountChange.Changed => done,
            AccountChange.LastAdmin => texts["最後の管理者です。先に別の管理者を作ってください。"],
            _ => Gone,
        };
        return RedirectToPage();
    }
}
