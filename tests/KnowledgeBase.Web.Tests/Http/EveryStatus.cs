using System.Data.Common;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Http;

/// <summary>A library whose database fails in the middle of a page.</summary>
public sealed class BrokenLibrary : Library
{
    internal const string Secret = "no such table: geheim, at KnowledgeBase.Inside.Method";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteKnowledgeBaseContext>(options => options.AddInterceptors(new FailsOnTimeline())));
    }

    private sealed class FailsOnTimeline : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.Parameters.Cast<DbParameter>().Any(parameter => parameter.Value is "geheim" or 4711) ? throw new InvalidOperationException(Secret) : new(result);
    }
}

/// <summary>Answers of every status: their headers, and what errors say.</summary>
public sealed class EveryStatus(BrokenLibrary library) : IClassFixture<BrokenLibrary>
{
    public static TheoryData<string, string, int> Answers => new()
    {
        { "GET", "/", 200 },
        { "HEAD", "/", 200 },
        { "HEAD", "/css/site.css", 200 },
        { "GET", "/js/keys.js", 200 },
        { "OPTIONS", "/api/v1/articles", 405 },
        { "GET", "/articles", 301 },
        { "GET", "/admin/settings", 302 },
        { "POST", "/sign-in", 400 },
        { "POST", "/admin/upload/files", 401 },
        { "POST", "/api/v1/captures", 415 },
        { "GET", "/nowhere", 404 },
        { "GET", "/nowhere.css", 404 },
        { "GET", "/api/v1/nowhere", 404 },
        { "DELETE", "/api/v1/articles", 405 },
        { "PUT", "/feed.atom", 405 },
        { "GET", "/articles/4711", 500 },
        { "GET", "/api/v1/articles/4711", 500 },
        { "POST", "/setup", 413 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task CarriesTheHeadersAndSaysNothingOfTheInside(string method, string path, int status)
    {
        using var client = await library.ClientOfAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = new StringContent(status == 413 ? new string('a', 2_000_000) : "a=b", Encoding.ASCII, "application/x-www-form-urlencoded");
        }

        using var answer = await client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        foreach (var name in (string[])["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"])
        {
            Assert.True(answer.Headers.Contains(name), name);
        }

        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("geheim", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task ASearchThatFailsIsAPageForPeopleAndAProblemForProgramsWithTheIdThatTheLogHas()
    {
        using var page = await library.Client.GetAsync("/articles/4711");
        Assert.Contains("要求 ID", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var problem = await library.Client.GetAsync("/api/v1/articles/4711");
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty((string)JsonNode.Parse(await problem.Content.ReadAsStringAsync())!["requestId"]!);
    }

    [Theory]
    [InlineData(400, "読み込み直して")]
    [InlineData(401, "再読み込み")]
    [InlineData(403, "管理者に")]
    [InlineData(408, "接続を確かめて")]
    [InlineData(409, "新しく始めて")]
    [InlineData(413, "分けて")]
    [InlineData(429, "少し待って")]
    [InlineData(503, "少し待って")]
    [InlineData(500, "こちら側の問題")]
    public async Task SaysWhatToDo(int status, string word)
    {
        using var reader = await library.ClientOfAsync();
        Assert.Contains(word, await TextAsync(reader, $"/errors/{status}"), StringComparison.Ordinal);
        Assert.DoesNotContain(await TextAsync(reader, $"/errors/{status}?lang=en"), c => c > 0x2fff);
    }

    private static async Task<string> TextAsync(HttpClient reader, string path) =>
        new HtmlParser().ParseDocument(await (await reader.GetAsync(path)).Content.ReadAsStringAsync()).QuerySelector("main h1 + p")!.TextContent;

    [Fact]
    public async Task TooManyTriesToSignInCarryThemToo()
    {
        library.Visitor.Address = IPAddress.Parse("203.0.113.99");
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await library.Client.SubmitAsync("/sign-in", ("name", "nobody"), ("password", "wrong password here"));
        }
        while (answer.StatusCode == HttpStatusCode.OK && ++tries < 2 * SignInThrottle.Most);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }
}
