using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeBase.Web.Http;
using Microsoft.Extensions.WebEncoders;

namespace KnowledgeBase.Web.Pages;

/// <summary>The pages people read.</summary>
internal static class LibraryPages
{
    public static void AddLibraryPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddFolderApplicationModelConvention("/Admin", page => page.EndpointMetadata.Add(new LocalOnly())));

        // Japanese as Japanese instead of as numeric entities; what HTML needs encoded still is.
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapLibraryPages(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/articles", (HttpRequest request) => TypedResults.LocalRedirect($"/{request.QueryString}", permanent: true))
            .ExcludeFromDescription();
    }
}
