using System.Net;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Http;

/// <summary>Marks an endpoint whose answers a browser may show only apart from everything else of the app, if at all.</summary>
internal sealed record Sandboxed;

/// <summary>Headers on every answer, errors and static files included, so this comes first in the pipeline.</summary>
internal static class SecurityHeaders
{
    // Pictures of other sites are all that a page may fetch from elsewhere, and only while the settings allow them.
    private static string PolicyFor(RemotePictures pictures) =>
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'{(pictures == RemotePictures.Original ? " https:" : "")} data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    // A promise for localhost would bind every other program that serves there.
    private static bool IsOwnMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var policy = PolicyFor(app.ApplicationServices.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value.Images);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<Sandboxed>() is null ? policy : $"{policy}; sandbox";
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                if (context.Request.IsHttps && !IsOwnMachine(context.Request.Host.Host))
                {
                    headers.StrictTransportSecurity = "max-age=31536000";
                }

                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
