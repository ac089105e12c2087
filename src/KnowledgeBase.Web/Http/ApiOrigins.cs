using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Http;

/// <summary>Other sites whose pages may call the JSON API from a browser: those that are listed, without cookies.</summary>
internal static class ApiOrigins
{
    public const string Policy = "api";

    public static void AddApiOrigins(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<KnowledgeBaseOptions>>((cors, library) => cors.AddPolicy(Policy, policy => policy
            .WithOrigins([.. library.Value.CorsOrigins]).WithMethods("GET", "POST").WithHeaders("Authorization", "Content-Type").WithExposedHeaders("ETag", "Link")));
    }
}
