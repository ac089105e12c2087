using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Pages.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace KnowledgeBase.Web.Pages;

/// <summary>The pages people read.</summary>
internal static class LibraryPages
{
    public static void AddLibraryPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddFolderApplicationModelConvention("/", page =>
        {
            if (!page.ViewEnginePath.StartsWith("/Admin/", StringComparison.Ordinal))
            {
                page.EndpointMetadata.Add(new AuthorizeAttribute(Policies.Read));
            }
        }));
        services.AddAntiforgery(forms => AccountCookies.Set(forms.Cookie, "kb.form"));
        services.Configure<CookieTempDataProviderOptions>(notices => AccountCookies.Set(notices.Cookie, "kb.notice"));
        services.AddScoped<Decide>();
        services.AddScoped<DecideEntries>();
        services.AddSingleton<SettingsInForce>();
        services.AddSingleton<Pictures>();

        // Japanese as Japanese instead of as numeric entities; what HTML needs encoded still is.
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapLibraryPages(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/articles", (HttpRequest request) => TypedResults.LocalRedirect($"/{request.QueryString}", permanent: true))
            .RequireAuthorization(Policies.Read).ExcludeFromDescription();
    }
}
