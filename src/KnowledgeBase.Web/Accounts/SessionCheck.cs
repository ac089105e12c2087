using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// Asks the database at every request whether a session still holds: a changed security stamp (password, role, second factor, sign-out) or a
/// disabled account ends it at once. Identity's own check would wait for minutes and send a new cookie each time.
/// </summary>
internal static class SessionCheck
{
    public static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stampType = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var (id, stamp) = (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), context.Principal?.FindFirstValue(stampType));
        var holds = stamp is not null && await services.GetRequiredService<AccountsContext>().Users
            .AnyAsync(account => account.Id == id && account.SecurityStamp == stamp && account.DisabledUtc == null, context.HttpContext.RequestAborted);
        if (!holds)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }
}
