using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>After the password: a code of the authenticator app, or a recovery code.</summary>
[AllowAnonymous]
public sealed class SecondStepModel(SignIn signIn, AccountSignIn steps, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await steps.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Accounts/SignIn", new { returnUrl = ReturnUrl }) : Page();

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellationToken)
    {
        var outcome = await signIn.SecondAsync(code, cancellationToken);
        Refusal = outcome == SignInOutcome.TooMany ? this.TooMany(texts) : texts["コードが違うか、もう使われています。次のコードを待って、もう一度入力してください。"];
        return outcome == SignInOutcome.SignedIn ? LocalRedirect(this.Onwards(ReturnUrl)) : Page();
    }
}
