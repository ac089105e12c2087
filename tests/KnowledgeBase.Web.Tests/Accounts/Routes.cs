using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>A route of the app, as an address that can be asked for.</summary>
/// <param name="Methods">Empty for pages, which take any.</param>
internal sealed record Route(string Path, bool IsPage, IReadOnlyList<string> Methods);

internal static partial class Routes
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["of"] = "paper", ["hash"] = new string('0', 64), ["code"] = "404", ["name"] = "a1", ["arxivId"] = "1706.03762", ["documentName"] = "v1", ["id"] = "1",
    };

    /// <summary>Every route, files of the app included.</summary>
    public static IReadOnlyList<Route> All(IServiceProvider app) =>
    [
        .. app.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(endpoint => endpoint.Order < int.MaxValue)
            .Select(endpoint => new Route(
                "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), match => Values.GetValueOrDefault(match.Groups["name"].Value, "1")),
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null,
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])),
    ];

    // A constraint may hold braces and parentheses of its own.
    [GeneratedRegex(@"\{\**(?<name>\w+)(?:[:=?](?:[^{}]|\{\{[^{}]*\}\})*)?\}")]
    private static partial Regex Parameter();
}
