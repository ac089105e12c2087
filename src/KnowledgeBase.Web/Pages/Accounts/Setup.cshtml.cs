using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Links;
using KnowledgeBase.Web.Text;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>Where one-time links lead: the first account, an invitation, a new password.</summary>
[AllowAnonymous]
public sealed class SetupModel(FollowLink follow, AccountSignIn signIn, SignIn noted, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Null when the link holds no longer.</summary>
    public OneTimeLink? Link { get; private set; }

    public IReadOnlyList<string> Refusals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? password, string? again, CancellationToken cancellationToken)
    {
        if (password != again)
        {
            Refusals = [texts["二つのパスワードが違います。"]];
            return await ShowAsync(cancellationToken);
        }

        var followed = await follow.RunAsync(new FollowLinkInput(Key, Name, password), cancellationToken);
        Refusals = followed?.Refusals ?? [];
        return followed?.Account is { } account ? await SignInAsync(account, cancellationToken) : await ShowAsync(cancellationToken);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        Link = await follow.FindAsync(Key, cancellationToken);
        Response.StatusCode = Link is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        Response.Headers.CacheControl = CacheRules.Never;
        return Page();
    }

    // A second factor is not passed over by a new password.
    private async Task<IActionResult> SignInAsync(Account account, CancellationToken cancellationToken)
    {
        if (account.TwoFactorEnabled)
        {
            return LocalRedirect("/sign-in");
        }

        await signIn.SignInAsync(account, isPersistent: false);
        await noted.DoneAsync(account, cancellationToken);
        return LocalRedirect(account.Role == AccountRole.Reader ? "/" : "/admin");
    }
}
