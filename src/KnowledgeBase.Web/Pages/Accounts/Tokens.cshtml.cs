using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>API tokens of one's own account.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TokensModel(UserManager<Account> accounts, OwnTokens tokens, TimeProvider time, Texts texts) : PageModel
{
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public bool MayUpload => User.May(Policies.Upload);

    public string? Refusal { get; private set; }

    /// <summary>The token that was just made; shown once.</summary>
    [TempData]
    public string? Made { get; set; }

    public string Host => $"{Request.Scheme}://{Request.Host}";

    private string Id => accounts.GetUserId(User)!;

    public bool HasExpired(ApiToken token) => token.ExpiresUtc <= time.GetUtcNow().UtcDateTime;

    public async Task<PageResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Tokens = await tokens.ListAsync(Id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(string? name, string[] scope, int days, CancellationToken cancellationToken)
    {
        Made = await tokens.MakeAsync(new MakeTokenInput(Id, name, scope, days), cancellationToken);
        if (Made is not null)
        {
            return RedirectToPage();
        }

        Refusal = texts["名前（64 字まで）と、できることを一つ以上選んでください。"];
        return await OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(Id, id, cancellationToken);
        return RedirectToPage();
    }
}
