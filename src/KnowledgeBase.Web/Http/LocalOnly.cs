using System.Net;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// Marks what only a person at the machine itself may see and change, for as long as there are no accounts. To everybody else such an
/// address does not exist.
/// </summary>
internal sealed class LocalOnly
{
    private static readonly string[] SignsOfAProxy = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>
    /// The request comes from this machine: over a loopback connection, to a loopback name (another name that resolves to 127.0.0.1 is how
    /// foreign pages reach local servers), through no proxy, and not from a page of another site.
    /// </summary>
    public static bool Admits(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsLoopback(context.Request.Host.Host)
        && !SignsOfAProxy.Any(context.Request.Headers.ContainsKey)
        && IsOwnPage(context.Request);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    // Browsers name the page a request comes from. Following a link from elsewhere is harmless; having a form sent is not.
    private static bool IsOwnPage(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        // Sec-Fetch-Site cannot be forged by a page, and is the surer sign: under Referrer-Policy: no-referrer our own forms say "Origin: null".
        return request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => true,
            "" => request.Headers.Origin.ToString() is var from && (from.Length == 0 || from == $"{request.Scheme}://{request.Host}"),
            _ => false,
        };
    }
}

/// <summary>Keeps addresses marked <see cref="LocalOnly"/> to this machine.</summary>
internal static class LocalOnlyAddresses
{
    /// <summary>Goes behind routing and before anything that reads a request.</summary>
    public static void UseLocalOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<LocalOnly>() is null)
        {
            return next(context);
        }

        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (LocalOnly.Admits(context))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
