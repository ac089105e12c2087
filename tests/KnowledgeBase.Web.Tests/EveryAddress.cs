using System.Net;

namespace KnowledgeBase.Web.Tests;

public sealed class EveryAddress(Library library) : IClassFixture<Library>
{
    [Theory]
    [MemberData(nameof(Every.Address), MemberType = typeof(Every))]
    public async Task Answers(string path)
    {
        var answer = await library.Client.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    [Theory]
    [MemberData(nameof(Every.Address), MemberType = typeof(Every))]
    [InlineData("/articles/999")]
    [InlineData("/api/v1/articles/999")]
    [InlineData("/api/nowhere")]
    [InlineData("/papers/arxiv/1706.03762")]
    [InlineData("/css/site.css")]
    [InlineData("/favicon.svg")]
    public async Task CarriesTheSecurityHeaders(string path)
    {
        var headers = (await library.Client.GetAsync(path)).Headers;
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.True(headers.Contains("Permissions-Policy"));
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=abc&pageSize=0")]
    [InlineData("pageSize=100000")]
    [InlineData("author=x&affiliation=-3&year=99999&truncated=perhaps&sort=sideways")]
    [InlineData("year=-1&site=%00%01&q=%00")]
    [InlineData("q=%ED%A0%80&focus=%ED%A0%80")]
    [InlineData("q=%25%5F%27%22%5C%2A&sort=%27")]
    [InlineData("depth=99&limit=-1&kinds=everything&focus=a1")]
    [InlineData("depth=x&limit=x&kinds=,,&focus=")]
    [InlineData("from=9999999999&to=-1&community=x&detail=everything&edges=none&kinds=paper")]
    [InlineData("site=%00&affiliation=0&community=-1&limit=0&detail=communities")]
    public async Task IsNeverUpsetByAnOddQuery(string query)
    {
        foreach (var path in new[] { "/", "/papers", "/authors", "/affiliations", "/uncaptured", "/graph", "/articles/1" }.SelectMany(path => new[] { path, "/api/v1" + path }).Append("/api/v1/graph/map"))
        {
            var answer = await library.Client.GetAsync($"{path}?{query}");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{path}?{query}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task IsNotUpsetByAVeryLongSearch()
    {
        var text = new string('長', 1000) + new string('x', 1000) + string.Concat(Enumerable.Repeat("a ", 500));
        Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync($"/?q={text}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync($"/api/v1/articles?q={text}")).StatusCode);
    }

    [Theory]
    [InlineData("/articles/999")]
    [InlineData("/articles/-1")]
    [InlineData("/articles/99999999999999999999")]
    [InlineData("/articles/abc")]
    [InlineData("/papers/999")]
    [InlineData("/papers/arxiv/")]
    [InlineData("/papers/arxiv/nonsense/%01%20")]
    [InlineData("/papers/arxiv/9999.99999")]
    [InlineData("/authors/999")]
    [InlineData("/affiliations/999")]
    [InlineData("/graph?focus=a999")]
    [InlineData("/nowhere")]
    public async Task ThatLeadsNowhereIsNotFound(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync(path)).StatusCode);
        var api = await library.Client.GetAsync("/api/v1" + path);
        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
    }
}
