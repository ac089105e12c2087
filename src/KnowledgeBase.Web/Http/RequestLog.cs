using System.Diagnostics;

namespace KnowledgeBase.Web.Http;

/// <summary>One line per request. ASP.NET's own HTTP logging writes several, and the path as sent, line breaks included.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app) => app.Use(async (context, next) =>
    {
        var started = Stopwatch.GetTimestamp();
        var path = context.Request.Path.ToUriComponent();
        await next(context);
        app.Logger.LogInformation(
            "{Method} {Path} {Status} in {Milliseconds:0} ms",
            context.Request.Method, path, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    });
}
