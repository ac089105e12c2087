using Microsoft.AspNetCore.Authentication.Cookies;

namespace KnowledgeBase.Web.Accounts;

/// <summary>What all cookies of the app have in common but the language's, which is no secret: no script reads them, no other site sends them.</summary>
internal static class AccountCookies
{
    public static void Set(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    /// <summary>Between password and second factor.</summary>
    public static void SetSecondStep(CookieAuthenticationOptions cookie)
    {
        Set(cookie.Cookie, "kb.second-step");
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        cookie.SlidingExpiration = false;
    }
}
