using System.Net;
using KnowledgeBase.Audit;

namespace KnowledgeBase.Web.Accounts;

/// <summary>Who acts is whoever sends the request; outside of one it is the app.</summary>
internal sealed class RequestActor(IHttpContextAccessor requests) : ICurrentActor
{
    public Actor Current => requests.HttpContext is { } context ? Of(context) : Actor.App;

    private static Actor Of(HttpContext context)
    {
        var kind = context.User.Identity?.IsAuthenticated != true ? ActorKind.Anonymous : context.User.IsToken() ? ActorKind.Token : ActorKind.Person;
        return new Actor(context.User.Identity?.Name ?? "-", kind, AddressOf(context.Connection.RemoteIpAddress));
    }

    // A server that listens on both stacks sees IPv4 as ::ffff:192.0.2.1.
    private static string? AddressOf(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();
}
