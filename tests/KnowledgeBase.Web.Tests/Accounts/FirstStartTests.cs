using System.Net;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Links;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>From nothing to the first admin. A library of its own for each test.</summary>
public sealed class FirstStartTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EmptyLibrary library = new();

    public Task InitializeAsync() => library.InitializeAsync();

    public Task DisposeAsync() => library.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task TheLinkMakesAnAdminOnceAndIsDeadAfterwards()
    {
        var link = await LinkAsync();
        var answer = await ChooseAsync(library.Client, link, "はじめ", People.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync("/admin/captures")).StatusCode);

        using var late = await library.ClientOfAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(link)).StatusCode);
        Assert.False(File.Exists(LinkFile.Path));
        await library.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>().Single(one => one.GetType().Name == "OfferSetup").StartedAsync(CancellationToken.None);
        Assert.False(File.Exists(LinkFile.Path));
    }

    [Fact]
    public async Task TheLinkAndTheKeysStandWhereOnlyTheirOwnerReads()
    {
        Assert.StartsWith("/setup?key=", await LinkAsync(), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(LinkFile.Path));
            var keys = Path.Combine(Path.GetDirectoryName(LinkFile.Path)!, "keys");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys));
        }
    }

    [Theory]
    [InlineData("", People.Password, People.Password)]
    [InlineData("a name", People.Password, People.Password)]
    [InlineData("name\u202e", People.Password, People.Password)]
    [InlineData("admin", "short", "short")]
    [InlineData("admin", People.Password, "another password")]
    public async Task ARefusedChoiceLeavesTheLinkAlive(string name, string password, string again)
    {
        var link = await LinkAsync();
        var answer = await library.Client.SubmitAsync(link, ("key", link[(link.IndexOf('=') + 1)..]), ("name", name), ("password", password), ("again", again));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("account-refusal", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(library.Client, link, "admin", People.Password)).StatusCode);
    }

    [Fact]
    public async Task TwoAtTheSameMomentMakeOneAdmin()
    {
        var link = await LinkAsync();
        using var one = await library.ClientOfAsync();
        using var other = await library.ClientOfAsync();
        var answers = await Task.WhenAll(ChooseAsync(one, link, "one", People.Password), ChooseAsync(other, link, "other", People.Password));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task WithoutTheKeyThereIsNoSetup()
    {
        foreach (var path in (string[])["/setup", "/setup?key=", "/setup?key=x", $"/setup?key={new string('A', 43)}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task WhileThereIsAnAdminTheLinkIsDeadHoweverTheyCame()
    {
        var link = await LinkAsync();
        await library.Services.PersonAsync(AccountRole.Admin);
        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync(link)).StatusCode);
    }

    private SetupLinkFile LinkFile => library.Services.GetRequiredService<SetupLinkFile>();

    private async Task<string> LinkAsync()
    {
        var text = (await File.ReadAllTextAsync(LinkFile.Path)).Trim();
        return text[text.IndexOf("/setup", StringComparison.Ordinal)..];
    }

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient client, string link, string name, string password) =>
        client.SubmitAsync(link, ("key", link[(link.IndexOf('=') + 1)..]), ("name", name), ("password", password), ("again", password));
}
