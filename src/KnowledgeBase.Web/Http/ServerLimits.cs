using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Http;

/// <summary>What one client, or many, may take of the server: connections, time, bytes, uploads at once.</summary>
internal static class ServerLimits
{
    /// <summary>Largest body of whatever is no upload: forms are far smaller.</summary>
    public const long MaxFormBytes = 1024 * 1024;

    /// <summary>Policy of endpoints that take files.</summary>
    public const string Uploads = "uploads";

    private const int MaxConnections = 1_000;

    /// <summary>Uploads that wait for their turn. None of their bytes is read until then.</summary>
    private const int MaxWaitingUploads = 100;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public static void AddServerLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.MaxRequestBodySize = MaxFormBytes;

            // Kestrel's own values, said here since they are what keeps slow clients from holding connections.
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });

        // As Microsoft documents it, so that whoever runs the app can set Kestrel:Limits:….
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiter.OnRejected = (refused, _) =>
            {
                refused.HttpContext.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Uploads, context => RateLimitPartition.GetConcurrencyLimiter(Uploads, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value.Upload.MaxAtOnce,
                QueueLimit = MaxWaitingUploads,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
        });
    }

    /// <summary>
    /// Refuses what says that it is too large before a byte of it is read. Without this an oversized form would look like one without its token. Goes behind
    /// routing; endpoints that take files have a limit of their own and refuse themselves.
    /// </summary>
    public static void UseServerLimits(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        app.Use((context, next) =>
        {
            var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : MaxFormBytes;
            var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
            if (isErrorPage || !(context.Request.ContentLength > limit))
            {
                return next(context);
            }

            context.LetTheRestGo();
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// Has the server throw away the rest of a body that was refused, for five seconds at most, instead of cutting the connection: a browser that is still
    /// sending would show that cut and not the answer.
    /// </summary>
    public static void LetTheRestGo(this HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }
    }

    /// <summary>Marks endpoints that take files: their limit stands in the settings, and only some are served at once.</summary>
    public static TBuilder TakesFiles<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute()).RequireRateLimiting(Uploads);
}
