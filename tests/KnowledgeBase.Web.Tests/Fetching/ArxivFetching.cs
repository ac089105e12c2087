using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeBase.Web.Tests.Fetching;

/// <summary>The running app asks a server on a real port.</summary>
public sealed class ArxivFetching
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task PapersAreFilledAndAskedForOnce()
    {
        await using var arxiv = await ArxivDouble.StartAsync();
        await using var library = await OpenAsync(arxiv.Url);
        var paper = await FilledAsync(library, 1);
        Assert.Equal("Abstract of 1706.03762.", paper["metadata"]![0]!["abstract"]!.GetValue<string>());
        Assert.Equal(("arxiv-api", arxiv.Url), (paper["metadata"]![0]!["source"]!.GetValue<string>(), paper["metadata"]![0]!["origin"]!.GetValue<string>()));
        Assert.Contains("Abstract of 1706.03762.", await library.Client.GetStringAsync("/papers/1"), StringComparison.Ordinal);

        // The third paper is unknown to the server and stays so: nobody asks again.
        await LookedAsync(library, times: 2);
        Assert.Equal("1706.03762,1810.04805,math/0611800", Assert.Single(arxiv.Requests).Ids);
    }

    [Fact]
    public async Task TroublesAreWaitedOutAndRedirectsNotFollowed()
    {
        await using var arxiv = await ArxivDouble.StartAsync(
            context =>
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "1";
                return Task.CompletedTask;
            },
            context =>
            {
                context.Response.Redirect("/elsewhere");
                return Task.CompletedTask;
            },
            context => context.Response.WriteAsync("<!DOCTYPE feed [<!ENTITY a \"b\">]><feed xmlns=\"http://www.w3.org/2005/Atom\">&a;</feed>"),
            context => context.Response.WriteAsync(new string(' ', 100_000)));
        await using var library = await OpenAsync(arxiv.Url);
        await FilledAsync(library, 1);
        var requests = arxiv.Requests.ToArray();
        Assert.True(requests.Length >= 5);
        Assert.True(requests[1].At - requests[0].At >= TimeSpan.FromSeconds(0.9), "Retry-After was not heeded.");
        Assert.Equal("1706.03762", requests[3].Ids);
        Assert.Equal(0, arxiv.Strayed);
    }

    [Fact]
    public async Task AnIdentifierThatTheServiceRefusesKeepsNoOtherWaiting()
    {
        await using var arxiv = await ArxivDouble.StartAsync(Refuse, Refuse);
        await using var library = await OpenAsync(arxiv.Url);
        await FilledAsync(library, 2);
        Assert.Equal(["1706.03762,1810.04805,math/0611800", "1706.03762", "1810.04805,math/0611800"], arxiv.Requests.Select(request => request.Ids).Take(3));

        static Task Refuse(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData("Enabled", "false")]
    [InlineData("AllowInsecure", "false")]
    public async Task NothingIsAskedUnlessItIsSwitchedOnAndSecure(string setting, string value)
    {
        await using var arxiv = await ArxivDouble.StartAsync();
        await using var library = await OpenAsync(arxiv.Url, (setting, value));
        var service = library.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service.GetType().Name == "ArxivFetchService");
        await service.ExecuteTask!.WaitAsync(Patience);
        Assert.Empty(arxiv.Requests);
    }

    private static async Task<FetchingLibrary> OpenAsync(string url, params (string Key, string Value)[] settings)
    {
        var library = new FetchingLibrary([("Enabled", "true"), ("BaseUrl", url), ("AllowInsecure", "true"), ("SecondsBetweenRequests", "0.02"), ("MaxResponseBytes", "50000"), .. settings]);
        await library.InitializeAsync();
        return library;
    }

    // Before each request the service looks for papers that it has not asked for; after looks that led to none it would not ask again either.
    private static async Task LookedAsync(FetchingLibrary library, int times)
    {
        var deadline = DateTime.UtcNow + Patience;
        for (var seen = Looks(); Looks() < seen + times; await Task.Delay(20))
        {
            Assert.True(DateTime.UtcNow < deadline, "The service looks for no more papers.");
        }

        int Looks() => library.Sql.Background.Count(sql =>
            sql.Contains("FROM \"PaperIdentifiers\"", StringComparison.Ordinal) && sql.Contains("\"ImportedUtc\" >", StringComparison.Ordinal));
    }

    private static async Task<JsonNode> FilledAsync(FetchingLibrary library, int paper)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < deadline)
        {
            var shown = JsonNode.Parse(await library.Client.GetStringAsync($"/api/v1/papers/{paper}"))!;
            if (shown["metadata"]!.AsArray().Count > 0)
            {
                return shown;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("Nothing was fetched within half a minute.");
    }

    private sealed class FetchingLibrary(IEnumerable<(string Key, string Value)> settings) : Library, IAsyncDisposable
    {
        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (key, value) in settings)
            {
                builder.UseSetting($"KnowledgeBase:ArxivFetch:{key}", value);
            }
        }
    }
}
