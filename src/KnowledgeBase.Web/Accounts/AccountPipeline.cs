using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;

namespace KnowledgeBase.Web.Accounts;

/// <summary>Who sends a request, and whether they may. Goes behind routing and before anything that reads a request.</summary>
internal static class AccountPipeline
{
    public static void UseAccounts(this IApplicationBuilder app)
    {
        app.UseCors();
        app.UseAuthentication();
        app.Use(AnswerWhatIsNowhereAsync);
        app.UseAuthorization();
    }

    // What routing itself answers (nothing there, wrong method) guards nothing, nor does what only comes into question when nothing else does: the
    // framework's search for new files in Development. Without this the policy for what names none would hide that there is nothing.
    private static Task AnswerWhatIsNowhereAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint { Order: < int.MaxValue } endpoint)
        {
            KeepOutOfCaches(context, endpoint);
            return next(context);
        }

        if (context.GetEndpoint()?.RequestDelegate is { } answer)
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // What not everybody may see stays in no cache, the browser's included; nor does what is only shown to people who are signed in.
    private static void KeepOutOfCaches(HttpContext context, RouteEndpoint endpoint)
    {
        var isForSome = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy != Policies.Read);
        if (isForSome)
        {
            context.Response.Headers.CacheControl = CacheRules.Never;
        }
    }
}
