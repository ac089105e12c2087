using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Http;

/// <summary>Errors as a page for people and as problem details for programs. Neither says more than a request id, which the log also has.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(errors => errors.Run(context => Problem(context, StatusCodes.Status500InternalServerError)));
            api.UseStatusCodePages(status => Problem(status.HttpContext, status.HttpContext.Response.StatusCode));
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            pages.UseExceptionHandler("/errors/500");
            pages.UseStatusCodePagesWithReExecute("/errors/{0}");
        });
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");

    private static Task Problem(HttpContext context, int status) => ProblemResult(context, status).ExecuteAsync(context);

    private static ProblemHttpResult ProblemResult(HttpContext context, int status) => TypedResults.Problem(
        statusCode: status, extensions: new Dictionary<string, object?> { ["requestId"] = context.TraceIdentifier });
}
