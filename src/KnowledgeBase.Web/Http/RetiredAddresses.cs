using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corrections;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Http;

/// <summary>Leads addresses of what was joined to another to where it is found today, for good (301), and says of what went that it is gone (410).</summary>
internal static partial class RetiredAddresses
{
    private static readonly Dictionary<string, CorrectionSubject> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["articles"] = CorrectionSubject.Article,
        ["papers"] = CorrectionSubject.Paper,
        ["authors"] = CorrectionSubject.Author,
        ["affiliations"] = CorrectionSubject.Affiliation,
    };

    /// <summary>For pages, and for who may read. Goes before the endpoints and behind what turns 404 into a page.</summary>
    public static void UseRetiredAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } || !await MayReadAsync(context))
        {
            return;
        }

        if (await TodayAsync(context) is { } address)
        {
            context.Response.Redirect(address, permanent: true);
            Revalidate(context);
        }
        else if (await GoneAsync(context, context.Request.Path) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    });

    // What routing finds nothing for is answered without asking who sends it.
    private static async Task<bool> MayReadAsync(HttpContext context) =>
        (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, Policies.Read)).Succeeded;

    /// <summary>Browsers keep a 301 for good unless told otherwise; a merge can be taken back.</summary>
    public static void Revalidate(HttpContext context) => context.Response.Headers.CacheControl = "no-cache";

    /// <summary>Today's address of what the request asks for; null when that never was anything.</summary>
    public static async Task<string?> TodayAsync(HttpContext context)
    {
        if (AskedFor(context.Request.Path) is not var (of, id, address))
        {
            return null;
        }

        var today = await context.RequestServices.GetRequiredService<FindRetired>().RunAsync(of, id, context.RequestAborted);
        return today is null || today == id ? null : string.Create(
            CultureInfo.InvariantCulture, $"{address.Groups["before"].Value}{today}{address.Groups["ending"].Value}{context.Request.QueryString}");
    }

    /// <summary>What the path led to once; null when it never led anywhere, or leads somewhere today.</summary>
    public static async Task<GoneThing?> GoneAsync(HttpContext context, string? path) => AskedFor(path) is var (of, id, _)
        ? await context.RequestServices.GetRequiredService<FindRetired>().GoneAsync(of, id, context.RequestAborted)
        : null;

    // 12, and 12.bib and 12/cite, too.
    private static (CorrectionSubject Of, int Id, Match Address)? AskedFor(string? path) =>
        Shape().Match(path ?? "") is { Success: true } address && Folders.TryGetValue(address.Groups["name"].Value, out var of)
        && int.TryParse(address.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (of, id, address) : null;

    [GeneratedRegex(@"^(?<before>(?:/api/v1)?/(?<name>[a-z]+)/)(?<id>\d+)(?<ending>\.[a-z.]+|/cite)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

/// <summary>The same for the JSON API, whose answers say "not found" in a body.</summary>
internal sealed class RetiredFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound })
        {
            return result;
        }

        if (await RetiredAddresses.TodayAsync(context.HttpContext) is not { } address)
        {
            return await RetiredAddresses.GoneAsync(context.HttpContext, context.HttpContext.Request.Path) is { } gone ? Problem(gone) : result;
        }

        RetiredAddresses.Revalidate(context.HttpContext);
        return TypedResults.LocalRedirect(address, permanent: true);
    }

    private static ProblemHttpResult Problem(GoneThing gone) => TypedResults.Problem(
        statusCode: StatusCodes.Status410Gone,
        detail: gone.Deletion is null ? "Nothing in the library speaks of it any more." : "It was removed from the library.");
}
