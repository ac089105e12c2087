using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corrections;

namespace KnowledgeBase.Web.Http;

/// <summary>Leads addresses of what was joined to another to where it is found today, for good (301).</summary>
internal static partial class RetiredAddresses
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
        // 12, and 12.bib and 12/cite, too.
        if (Shape().Match(context.Request.Path.Value ?? "") is not { Success: true } address
            || !Folders.TryGetValue(address.Groups["name"].Value, out var of)
            || !int.TryParse(address.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var today = await context.RequestServices.GetRequiredService<FindRetired>().RunAsync(of, id, context.RequestAborted);
        return today is null || today == id ? null : string.Create(
            CultureInfo.InvariantCulture, $"{address.Groups["before"].Value}{today}{address.Groups["ending"].Value}{context.Request.QueryString}");
    }

    [GeneratedRegex(@"^(?<before>(?:/api/v1)?/(?<name>[a-z]+)/)(?<id>\d+)(?<ending>\.[a-z.]+|/cite)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
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
