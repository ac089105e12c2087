using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>Name and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignIn signIn, Texts texts) : PageModel
{
    /// <summary>Where to go on afterwards; only ever an address of the app.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public string? Refusal { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true && string.IsNullOrEmpty(ReturnUrl) ? LocalRedirect("/") : Page();

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        var outcome = await signIn.RunAsync(Name, password, cancellationToken);
        Refusal = outcome == SignInOutcome.TooMany ? this.TooMany(texts) : texts["ログインできませんでした。名前とパスワードを確かめてください。何度も違うと、しばらく受け付けません。"];
        return outcome switch
        {
            SignInOutcome.SignedIn => LocalRedirect(this.Onwards(ReturnUrl)),
            SignInOutcome.SecondFactor => RedirectToPage("/Accounts/SecondStep", new { returnUrl = ReturnUrl }),
            _ => Page(),
        };
    }
}
