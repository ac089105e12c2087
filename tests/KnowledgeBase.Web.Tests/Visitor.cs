using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Web.Tests;

/// <summary>Gives the requests of the test server, which has no connections, the address of a visitor.</summary>
internal sealed class Visitor : IStartupFilter
{
    /// <summary>A machine elsewhere unless a test sits down at this one.</summary>
    public IPAddress Address { get; set; } = IPAddress.Parse("203.0.113.5");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            SqlLog.RequestBegins();
            context.Connection.RemoteIpAddress = Address;
            return following(context);
        });
        next(app);
    };
}
