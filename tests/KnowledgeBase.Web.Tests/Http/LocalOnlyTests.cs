using System.Net;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Web.Tests.Http;

public sealed class LocalOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("::1", "[::1]", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", true)]
    [InlineData("192.168.1.7", "localhost", false)]
    [InlineData("127.0.0.1", "rebound.example", false)]
    [InlineData("127.0.0.1", "localhost.example", false)]
    [InlineData(null, "localhost", false)]
    public void AdmitsLoopbackConnectionsToLoopbackNames(string? from, string host, bool admitted) =>
        Assert.Equal(admitted, LocalOnly.Admits(Request("GET", from, host)));

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public void RefusesWhatCameThroughAProxy(string header)
    {
        var request = Request("GET", "127.0.0.1", "localhost");
        request.Request.Headers[header] = "127.0.0.1";
        Assert.False(LocalOnly.Admits(request));
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    public void RefusesWhatAnotherSiteSends(string header, string value, bool admitted)
    {
        var request = Request("POST", "127.0.0.1", "localhost");
        request.Request.Headers[header] = value;
        Assert.Equal(admitted, LocalOnly.Admits(request));
    }

    [Fact]
    public void AdmitsItsOwnFormsThatKeepTheirOriginSecret()
    {
        var request = Request("POST", "127.0.0.1", "localhost");
        request.Request.Headers.Origin = "null";
        request.Request.Headers["Sec-Fetch-Site"] = "same-origin";
        Assert.True(LocalOnly.Admits(request));
    }

    private static DefaultHttpContext Request(string method, string? from, string host)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        return context;
    }
}
