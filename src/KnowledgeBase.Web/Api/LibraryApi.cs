using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Api;

/// <summary>The JSON API v1: shapes are those of the core's records, and fixed for the scripts that rely on them.</summary>
internal static class LibraryApi
{
    public static void AddLibraryApi(this IServiceCollection services)
    {
        services.AddOpenApi();
        services.AddSingleton<GraphMapAnswers>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
    }

    public static void MapLibraryApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter<ETagFilter>().AddEndpointFilter<RetiredFilter>().RequireCors(ApiOrigins.Policy);
        var reading = api.MapGroup("").RequireAuthorization(Policies.Read);
        reading.MapStatus();
        reading.MapSuggest();
        reading.MapArticles();
        reading.MapPapers();
        reading.MapNames();
        reading.MapRelated();
        api.MapCaptures();
        api.MapUploads();
        app.MapUncapturedText();
        app.MapOpenApi().RequireAuthorization(Policies.Read);
    }
}
