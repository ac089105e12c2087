using System.Globalization;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// The language of a request: <c>?lang=</c>, else the cookie that remembers an earlier one, else Japanese. What the browser prefers is not
/// asked: the library is Japanese, and an address shows the same to everybody until they choose.
/// </summary>
internal static class Languages
{
    public const string Japanese = "ja";

    public const string English = "en";

    /// <summary>Key in the query, and name of the cookie.</summary>
    public const string Key = "lang";

    public static readonly IReadOnlyList<string> All = [Japanese, English];

    /// <summary>The language of the request that is being answered; Japanese outside of one.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : Japanese;

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization(localization => localization.ResourcesPath = "Resources");
        services.AddSingleton<Texts>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            // Only words follow the language: forms and queries are read, and numbers written, the same in both.
            options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(Japanese));
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.SupportedUICultures = [.. All.Select(CultureInfo.GetCultureInfo)];
            options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(Wanted(context.Request)))];
        });
    }

    /// <summary>Goes before whatever answers with a page, error pages included.</summary>
    public static void UseLanguages(this IApplicationBuilder app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            var language = Current;
            context.Response.OnStarting(() =>
            {
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
                {
                    TellOfPage(context, language);
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static ProviderCultureResult? Wanted(HttpRequest request) =>
        (Known(request.Query[Key].LastOrDefault()) ?? Known(request.Cookies[Key])) is { } language
            ? new ProviderCultureResult(StringSegment.Empty, language)
            : null;

    private static string? Known(string? language) => All.FirstOrDefault(known => string.Equals(known, language, StringComparison.OrdinalIgnoreCase));

    private static void TellOfPage(HttpContext context, string language)
    {
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.Append("Vary", "Cookie");
        if (Known(context.Request.Query[Key].LastOrDefault()) is { } chosen && chosen != Known(context.Request.Cookies[Key]))
        {
            context.Response.Cookies.Append(Key, chosen, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }
    }
}
