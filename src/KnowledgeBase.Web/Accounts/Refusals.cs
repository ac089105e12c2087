using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// What those get to see who may not: people who look at a page are led to signing in, programs and forms are told the status. A form that
/// was sent when its session had ended must not be redirected: what was typed would be lost.
/// </summary>
internal static class Refusals
{
    public static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (status == StatusCodes.Status401Unauthorized && IsLooking(context.HttpContext))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }

    private static bool IsLooking(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
            || (!context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)));
}
