using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// Reverse proxies in front of the app: only requests from the addresses that <see cref="KnowledgeBaseOptions.Proxies"/> lists may say where they come from
/// and whether that was https. Without any, nobody may.
/// </summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services)
    {
        services.AddOptions<KnowledgeBaseOptions>().Validate(
            library => library.Proxies.TrueForAll(proxy => NetworkOf(proxy) is not null),
            "KnowledgeBase:Proxies lists addresses (10.0.0.7) and networks (10.0.0.0/8); one of them is neither.");

        // ASPNETCORE_FORWARDEDHEADERS_ENABLED has the framework read them as well, from everybody, before anything of ours.
        services.PostConfigure<ForwardedHeadersOptions>(framework => framework.ForwardedHeaders = ForwardedHeaders.None);
    }

    /// <summary>Comes first in the pipeline.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var library = app.Services.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value;
        var networks = library.Proxies.ConvertAll(proxy => NetworkOf(proxy)!.Value);
        app.Use((context, next) =>
        {
            KeepUser(context, library.ProxySignIn.Header, networks);
            return next(context);
        });
        if (networks.Count > 0)
        {
            app.UseForwardedHeaders(Believing(networks));
        }
    }

    private static ForwardedHeadersOptions Believing(List<IPNetwork> networks)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null, // As many as are listed, one behind the other; the first stranger is who asks.
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        networks.ForEach(forwarded.KnownIPNetworks.Add);
        return forwarded;
    }

    /// <summary>Whom a listed proxy says the request is from; null where none does.</summary>
    public static string? UserOf(HttpContext context) => context.Items[typeof(Proxies)] as string;

    // Here, while the connection's own address is still known. Nothing else ever reads the header.
    private static void KeepUser(HttpContext context, string header, List<IPNetwork> networks)
    {
        if (header.Length == 0)
        {
            return;
        }

        var named = context.Request.Headers[header];
        context.Request.Headers.Remove(header);
        var from = context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
        if (named is [{ Length: > 0 } user] && from is not null && networks.Exists(network => network.Contains(from)))
        {
            context.Items[typeof(Proxies)] = user;
        }
    }

    /// <summary>The network that an entry of the settings names; null when it names none.</summary>
    public static IPNetwork? NetworkOf(string proxy) =>
        IPNetwork.TryParse(proxy, out var network) ? network
        : IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
