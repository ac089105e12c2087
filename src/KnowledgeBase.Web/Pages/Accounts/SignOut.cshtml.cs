using KnowledgeBase.Audit;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>Ends every session of whoever is signed in, on other machines as well: a copied cookie is worth nothing afterwards.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SignOutModel(UserManager<Account> accounts, AccountSignIn signIn, RecordAudit audit) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await accounts.UpdateSecurityStampAsync((await accounts.GetUserAsync(User))!);
        await audit.RunAsync(AuditActions.SignedOut, $"account {User.Identity!.Name}", null, null, cancellationToken);
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
