using System.Globalization;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Accounts;

/// <summary>What the steps of signing in have in common.</summary>
internal static class SignInSteps
{
    /// <summary>Where to go on: an address of the app, never of another site.</summary>
    public static string Onwards(this PageModel page, string? returnUrl) => page.Url.Local(returnUrl) ?? "/";

    /// <summary>Answers 429, and says so.</summary>
    public static string TooMany(this PageModel page, Texts texts)
    {
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = SignInThrottle.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return texts["この接続元からの試行が多すぎます。{0} 分ほど待ってください。", (int)SignInThrottle.Window.TotalMinutes];
    }
}
