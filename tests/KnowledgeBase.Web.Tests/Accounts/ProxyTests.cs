using System.Net;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>The app behind a proxy that signs people in.</summary>
public sealed class ProxyTests : Library
{
    private static readonly IPAddress Proxy = IPAddress.Parse("10.1.2.3");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:Proxies:0", "10.1.0.0/16");
        builder.UseSetting("KnowledgeBase:Proxies:1", "10.9.9.9");
        builder.UseSetting("KnowledgeBase:ProxySignIn:Header", "X-Forwarded-Email");
        builder.UseSetting("KnowledgeBase:ProxySignIn:NewAccounts", "Reader");
    }

    [Fact]
    public async Task WhomTheProxyNamesIsSignedInWithTheRoleOfTheAccount()
    {
        Visitor.Address = Proxy.MapToIPv6();
        await Services.PersonAsync(AccountRole.Editor, "ada@example.org");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/admin/captures", "ada@example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("/admin/accounts", "ada@example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/admin/captures", user: null)).StatusCode);
    }

    [Fact]
    public async Task NobodyElseIsBelieved()
    {
        await Services.PersonAsync(AccountRole.Admin, "root@example.org");
        foreach (var address in (string[])["203.0.113.5", "10.2.0.1", "127.0.0.1", "::1"])
        {
            Visitor.Address = IPAddress.Parse(address);
            Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/admin/accounts", "root@example.org")).StatusCode);
        }
    }

    [Fact]
    public async Task NeitherIsAClientThatPretendsToComeThroughTheProxy()
    {
        await Services.PersonAsync(AccountRole.Admin, "root@example.org");
        Visitor.Address = IPAddress.Parse("203.0.113.5");
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/admin/accounts", "root@example.org", forwarded: "10.1.2.3")).StatusCode);
    }

    [Fact]
    public async Task ANameWithoutAccountBecomesAReaderAndADisabledOneStaysOut()
    {
        Visitor.Address = Proxy;
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/account", "new@example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("/admin/captures", "new@example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/account", "<script>")).StatusCode);
        await using var scope = Services.CreateAsyncScope();
        var now = DateTime.UtcNow;
        await scope.ServiceProvider.GetRequiredService<AccountsContext>().Users.ExecuteUpdateAsync(account => account.SetProperty(one => one.DisabledUtc, now));
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/account", "new@example.org")).StatusCode);
    }

    [Fact]
    public async Task TheAddressThatTheProxySawIsTheOneThatCounts()
    {
        Visitor.Address = IPAddress.Parse("10.9.9.9");
        await Services.PersonAsync(AccountRole.Admin);
        Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.66, 198.51.100.7, 10.1.5.5");
        await Client.SignInAsync("admin");
        await using var scope = Services.CreateAsyncScope();
        Assert.Equal("198.51.100.7", (await scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().AuditLog.OrderBy(entry => entry.Id).LastAsync()).Address);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string? user, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (user is not null)
        {
            request.Headers.Add("X-Forwarded-Email", user);
        }

        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwarded);
        }

        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return await client.SendAsync(request);
    }
}
