using System.Net;

namespace KnowledgeBase.Web.Tests.Server;

/// <summary>Signing in by a proxy, over real connections from several addresses of this machine: 127.0.0.2 is the proxy, the others are not.</summary>
public sealed class ProxyOverConnectionsTests : IAsyncLifetime, IDisposable
{
    private const string Header = "X-Forwarded-Email";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-proxy-");
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        var data = folder.CreateSubdirectory("data").FullName;
        app = await RunningApp.StartAsync(
            data, folder.CreateSubdirectory("captures").FullName, "--KnowledgeBase:Proxies:0=127.0.0.2", $"--KnowledgeBase:ProxySignIn:Header={Header}",
            "--KnowledgeBase:ProxySignIn:NewAccounts=Reader", "--KnowledgeBase:RequireLogin=true", "--FORWARDEDHEADERS_ENABLED=true");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        app.Dispose();
        folder.Delete(recursive: true);
    }

    [OnLinuxTheory]
    [InlineData("127.0.0.2", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.Redirect)]
    [InlineData("127.0.0.3", HttpStatusCode.Redirect)]
    public async Task TheHeaderIsBelievedFromTheProxyAlone(string from, HttpStatusCode status)
    {
        using var client = Sockets.ClientFrom(IPAddress.Parse(from), app.Client.BaseAddress!);
        foreach (var forwarded in (string?[])[null, "127.0.0.2", "198.51.100.7"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
            request.Headers.Add(Header, "ada@example.org");
            if (forwarded is not null)
            {
                request.Headers.Add("X-Forwarded-For", forwarded);
            }

            Assert.Equal(status, (await client.SendAsync(request)).StatusCode);
        }
    }

    [OnLinuxTheory]
    [InlineData("x-forwarded-email")]
    [InlineData("X_Forwarded_Email")]
    public async Task NoSpellingOfTheHeaderGetsPastTheProxysWord(string spelling)
    {
        using var client = Sockets.ClientFrom(IPAddress.Parse("127.0.0.3"), app.Client.BaseAddress!);
        client.DefaultRequestHeaders.Add(spelling, "ada@example.org");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [OnLinuxFact]
    public async Task TwoHeadersAreNobody()
    {
        using var proxy = Sockets.ClientFrom(IPAddress.Parse("127.0.0.2"), app.Client.BaseAddress!);
        proxy.DefaultRequestHeaders.Add(Header, ["root@example.org", "ada@example.org"]);
        Assert.Equal(HttpStatusCode.Redirect, (await proxy.GetAsync("/account")).StatusCode);
    }
}

/// <summary>Needs a machine on which every address of 127.0.0.0/8 is its own, as on Linux.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnLinuxTheoryAttribute : TheoryAttribute
{
    public OnLinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has all of 127.0.0.0/8.";
}

/// <summary>The same for one case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnLinuxFactAttribute : FactAttribute
{
    public OnLinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has all of 127.0.0.0/8.";
}
