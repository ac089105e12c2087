using System.Globalization;
using KnowledgeBase.Corrections;

namespace KnowledgeBase.Web.Http;

/// <summary>Leads addresses of what was joined to another to where it is found today, for good (301).</summary>
internal static class RetiredAddresses
{
    private static readonly Dictionary<string, CorrectionSubject> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["articles"] = CorrectionSubject.Article,
        ["papers"] = CorrectionSubject.Paper,
        ["authors"] = CorrectionSubject.Author,
        ["affiliations"] = CorrectionSubject.Affiliation,
    };

    /// <summary>For pages. Goes before the endpoints and behind what turns 404 into a page.</summary>
    public static void UseRetiredAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && await TodayAsync(context) is { } address)
        {
            context.Response.Redirect(address, permanent: true);
            Revalidate(context);
        }
    });

    /// <summary>Browsers keep a 301 for good unless told otherwise; a merge can be taken back.</summary>
    public static void Revalidate(HttpContext context) => context.Response.Headers.CacheControl = "no-cache";

    /// <summary>Today's address of what the request asks for; null when that never was anything.</summary>
    public static async Task<string?> TodayAsync(HttpContext context)
    {
        if (context.Request.Path.Value?.Split('/') is not [.. var folders, var name, var last] || !Folders.TryGetValue(name, out var of))
        {
            return null;
        }

        // 12, and 12.bib, too.
        var ending = last.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? last[dot..] : "";
        if (!int.TryParse(last.AsSpan(0, last.Length - ending.Length), CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var today = await context.RequestServices.GetRequiredService<FindRetired>().RunAsync(of, id, context.RequestAborted);
        return today is null || today == id ? null : string.Create(CultureInfo.InvariantCulture, $"{string.Join('/', folders)}/{name}/{today}{ending}");
    }
}

/// <summary>The same for the JSON API, whose answers say "not found" in a body.</summary>
internal sealed class RetiredFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound } || await RetiredAddresses.TodayAsync(context.HttpContext) is not { } address)
        {
            return result;
        }

        RetiredAddresses.Revalidate(context.HttpContext);
        return TypedResults.LocalRedirect(address, permanent: true);
    }
}
