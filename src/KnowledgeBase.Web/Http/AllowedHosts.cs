using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.HostFiltering;

namespace KnowledgeBase.Web.Http;

/// <summary>Answers only under names of the app (<see cref="HostNames"/>).</summary>
internal static class AllowedHosts
{
    /// <summary>ASP.NET Core's own setting.</summary>
    public const string Setting = "AllowedHosts";

    /// <summary>Registers the names, and lets the framework's own filter pass everything: it stands before all else, so that its refusals would lack every header.</summary>
    public static void AddAllowedHosts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new HostNames(configuration[Setting]));
        services.Configure<HostFilteringOptions>(framework => framework.AllowedHosts = ["*"]);
    }

    /// <summary>Goes before whatever uses the name that a request gives. Whether the app is alive may be asked by any name: who watches it often knows only an address.</summary>
    public static void UseAllowedHosts(this WebApplication app)
    {
        var names = app.Services.GetRequiredService<HostNames>();
        if (names.TakesAny)
        {
            app.Logger.LogWarning("The setting {Setting} is *: the app answers under any name that a request makes up. List the names of the library there", Setting);
        }

        app.Use((context, next) => names.Has(context.Request.Host) || Health.Paths.Contains(context.Request.Path.Value) ? next(context) : RefuseAsync(context));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = CacheRules.Never;
        var texts = context.RequestServices.GetRequiredService<Texts>();
        return context.Response.WriteAsync(texts.Both("このライブラリーは「{0}」という名前では開けません。この名前で使うには、設定 {1} に加えてください。", context.Request.Host.ToUriComponent(), Setting));
    }
}
