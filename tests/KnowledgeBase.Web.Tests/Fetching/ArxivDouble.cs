using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Web.Tests.Fetching;

/// <summary>A server that answers as arXiv's API does, after the troubles that it is told to make first.</summary>
internal sealed class ArxivDouble : IAsyncDisposable
{
    private readonly WebApplication app;

    private ArxivDouble(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single() + "/api/query";

    /// <summary>The lists of identifiers asked for, and when.</summary>
    public ConcurrentQueue<(string Ids, DateTime At)> Requests { get; } = new();

    /// <summary>Requests at an address that a redirect named.</summary>
    public int Strayed { get; private set; }

    public static async Task<ArxivDouble> StartAsync(params Func<HttpContext, Task>[] troubles)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new ArxivDouble(app);
        var waiting = new ConcurrentQueue<Func<HttpContext, Task>>(troubles);
        app.MapGet("/elsewhere", () => server.Strayed++);
        app.MapGet("/api/query", async context =>
        {
            var ids = context.Request.Query["id_list"].ToString();
            server.Requests.Enqueue((ids, DateTime.UtcNow));
            await (waiting.TryDequeue(out var trouble) ? trouble(context) : context.Response.WriteAsync(Feed(ids.Split(','))));
        });
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // It does not know old identifiers.
    private static string Feed(string[] ids) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">{string.Concat(ids.Where(id => !id.Contains('/', StringComparison.Ordinal)).Select(id => $"""
          <entry><id>http://arxiv.org/abs/{id}v2</id><published>2017-06-12T17:57:34Z</published><title>Title of {id}</title>
          <summary>Abstract of {id}.</summary><author><name>Ada Lovelace</name></author><category term="cs.CL"/></entry>
        """))}</feed>
        """;
}
