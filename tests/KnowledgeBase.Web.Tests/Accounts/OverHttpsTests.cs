using System.Net;
using AngleSharp.Html.Parser;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>Cookies and other sites, as browsers see them.</summary>
public sealed class OverHttpsTests : Library
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:CorsOrigins:0", "https://clipper.example");
    }

    [Theory]
    [InlineData("https://library.example", "__Host-kb.")]
    [InlineData("http://library.example", "kb.")]
    public async Task EveryCookieIsTiedToTheHostWhereItCanBe(string host, string prefix)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(host), HandleCookies = false });
        var form = await client.GetAsync("/sign-in");
        var cookies = CookiesOf(form);
        var token = new HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("name", await Services.PersonAsync(AccountRole.Admin)), new("password", People.Password)]),
        };
        request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
        var signedIn = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);

        string[] all = [.. cookies, .. CookiesOf(signedIn)];
        Assert.Equal(2, all.Length);
        Assert.All(all, cookie =>
        {
            Assert.StartsWith(prefix, cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(host.StartsWith("https", StringComparison.Ordinal), cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("expires=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task ACookieWithoutThePrefixIsNotReadOverHttps()
    {
        var session = await SessionOverHttpAsync();
        foreach (var (host, status) in ((string, HttpStatusCode)[])[("http://library.example", HttpStatusCode.OK), ("https://library.example", HttpStatusCode.Redirect)])
        {
            using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(host), HandleCookies = false });
            client.DefaultRequestHeaders.Add("Cookie", session);
            Assert.Equal(status, (await client.GetAsync("/account")).StatusCode);
        }
    }

    [Theory]
    [InlineData("https://clipper.example", "https://clipper.example")]
    [InlineData("https://elsewhere.example", null)]
    [InlineData("null", null)]
    public async Task OnlyListedSitesCallTheApiAndNeverWithCookies(string origin, string? allowed)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/captures");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization");
        var answer = await Client.SendAsync(preflight);
        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));

        using var page = new HttpRequestMessage(HttpMethod.Get, "/articles/1");
        page.Headers.Add("Origin", origin);
        Assert.False((await Client.SendAsync(page)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    private async Task<string> SessionOverHttpAsync()
    {
        var cookies = new CookieContainer();
        using var client = CreateDefaultClient(new Uri("http://library.example"), new CookieContainerHandler(cookies));
        await client.SignInAsync(await Services.PersonAsync(AccountRole.Admin));
        return cookies.GetCookieHeader(client.BaseAddress!);
    }

    private static IReadOnlyList<string> CookiesOf(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];
}
