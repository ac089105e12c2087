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
        switch (await signIn.RunAsync(Name, password, cancellationToken))
        {
            case SignInOutcome.SignedIn:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
            case SignInOutcome.SecondFactor:
                return RedirectToPage("/Accounts/SecondFactor", new { ReturnUrl });
            default:
                Refusal = texts["ログインできませんでした。名前とパスワードを確かめてください。何度も違うと、しばらく受け付けません。"];
                return Page();
        }
    }
}
