using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Pages.Admin;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace KnowledgeBase.Web.Pages;

/// <summary>The pages people read.</summary>
internal static class LibraryPages
{
    public static void AddLibraryPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddFolderApplicationModelConvention("/Admin", page => page.EndpointMetadata.Add(new LocalOnly())));
        services.AddScoped<Decide>();
        services.AddSingleton<Pictures>();

        // Beside the database, or every restart would make open forms invalid.
        services.AddDataProtection();
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<KnowledgeBaseOptions>, ILoggerFactory>((keys, library, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(library.Value.DataDirectory, "keys")), log));

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
