using System.Net;
using KnowledgeBase.Web.Tests.Pages;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Web.Tests.Http;

/// <summary>Whose name a request may give. The library answers to localhost and library.example.</summary>
public sealed class AllowedHostsTests(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("/", "http://library.example")]
    [InlineData("/feed.atom", "http://library.example")]
    [InlineData("/api/v1/articles", "http://localhost")]
    public async Task ItsOwnNamesAreAnswered(string path, string host) => Assert.Equal(HttpStatusCode.OK, (await AskAsync(host + path)).StatusCode);

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.atom")]
    [InlineData("/api/v1/articles")]
    [InlineData("/css/site.css")]
    [InlineData("/nowhere")]
    public async Task AnotherNameGetsNothingButWhatToDo(string path)
    {
        using var answer = await AskAsync("http://rebound.evil.example" + path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("rebound.evil.example", text, StringComparison.Ordinal);
        Assert.Contains("AllowedHosts", text, StringComparison.Ordinal);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task WhetherItIsAliveMayBeAskedByAnyName(string path) => Assert.Equal(HttpStatusCode.OK, (await AskAsync("http://10.0.0.7:8080" + path)).StatusCode);

    private Task<HttpResponseMessage> AskAsync(string address) => library.Client.GetAsync(new Uri(address));
}

public sealed class AnyHostLibrary : Library
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("AllowedHosts", "*");
    }
}

public sealed class AnyHostTests(AnyHostLibrary library) : IClassFixture<AnyHostLibrary>
{
    [Fact]
    public async Task AnyNameIsTakenWhereTheSettingSaysSoAndTheAdminIsWarned()
    {
        Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync(new Uri("http://rebound.evil.example/"))).StatusCode);
        Assert.Contains(library.Warnings.Lines, line => line.Contains("AllowedHosts", StringComparison.Ordinal));
        await library.SignInAsync(KnowledgeBase.Web.Accounts.AccountRole.Admin);
        var page = await library.PageAsync("/admin/settings");
        Assert.Contains("AllowedHosts", page.QuerySelector("section[aria-labelledby=settings] .severity-warning")!.TextContent, StringComparison.Ordinal);
    }
}
