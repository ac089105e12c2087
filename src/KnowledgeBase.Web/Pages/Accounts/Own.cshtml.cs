using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>One's own account.</summary>
[Authorize(Policies.SignedIn)]
public sealed class OwnModel(UserManager<Account> accounts, ChangePassword change, Texts texts) : PageModel
{
    public Account Account { get; private set; } = null!;

    public IReadOnlyList<string> Refusals { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync() => Account = (await accounts.GetUserAsync(User))!;

    public async Task<IActionResult> OnPostAsync(string? current, string? password, string? again, CancellationToken cancellationToken)
    {
        await OnGetAsync();
        Refusals = password == again ? await change.RunAsync(Account, current, password, cancellationToken) : [texts["二つのパスワードが違います。"]];
        if (Refusals.Count > 0)
        {
            return Page();
        }

        Notice = texts["パスワードを変えました。ほかの端末でのログインは終わりました。"];
        return RedirectToPage();
    }
}
