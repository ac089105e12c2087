using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Looks;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Links;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>The app at its first start: nobody has an account, nothing is captured.</summary>
public sealed class FreshLibrary : RunningLibrary
{
    protected override string CaptureFolder { get; } = Directory.CreateTempSubdirectory("kb-fresh-").FullName;

    /// <summary>What a start prints, without host.</summary>
    public async Task<string> SetupLinkAsync() => new Uri((await File.ReadAllTextAsync(Services.GetRequiredService<SetupLinkFile>().Path)).Trim()).PathAndQuery;

    protected override Task PeopleComeAsync() => Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(CaptureFolder, recursive: true);
    }
}

/// <summary>The samples for members only.</summary>
public sealed class PrivateSamples : RunningLibrary
{
    protected override string CaptureFolder => Repository.Samples;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:RequireLogin", "true");
    }
}

/// <summary>Signing in, as people meet it. A fresh app for each journey, because the first start comes once.</summary>
public sealed class AccountTests
{
    private const string Phrase = "a long walk in the rain";

    [Theory, EveryReader]
    public async Task FromTheFirstStartToAnAdminWhoIsAskedForASecondFactor(Reader reader)
    {
        await using var library = new FreshLibrary();
        await library.InitializeAsync();
        await using var visit = await Visit.OpenToStrangerAsync(library, reader.Window());
        var window = visit.Page;
        await window.GotoAsync(await library.SetupLinkAsync());
        await window.GetByLabel("名前").FillAsync("館長");
        await window.GetByLabel("パスワード", new() { Exact = true }).FillAsync(Phrase);
        await window.GetByLabel("パスワードをもう一度").FillAsync(Phrase);
        await window.GetByRole(AriaRole.Button, new() { Name = "最初のアカウントを作る" }).ClickAsync();
        await window.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "館長" }).ClickAsync();
        await window.GetByRole(AriaRole.Link, new() { Name = "設定する" }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "鍵を作る" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Img, new() { Name = "認証アプリのための QR コード" })).ToBeVisibleAsync();
        var key = (await window.Locator(".authenticator-key").TextContentAsync())!;
        await window.GetByLabel("アプリが表示したコード").FillAsync(Authenticator.Code(key));
        await window.GetByRole(AriaRole.Button, new() { Name = "二段階認証を始める" }).ClickAsync();
        await Expect(window.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await AssertAccessibleAsync(window, reader);

        await window.GetByRole(AriaRole.Link, new() { Name = "アカウント", Exact = true }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "ログアウト" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "ログイン" })).ToBeVisibleAsync();
        await window.GotoAsync("/admin/accounts");
        await window.GetByLabel("名前").FillAsync("館長");
        await window.GetByLabel("パスワード").FillAsync(Phrase);
        await window.GetByRole(AriaRole.Button, new() { Name = "ログイン" }).ClickAsync();
        await Expect(window.GetByLabel("コード")).ToBeVisibleAsync();
        await AssertAccessibleAsync(window, reader);
        await window.GetByLabel("コード").FillAsync(Authenticator.Code(key, stepsAhead: 1));
        await window.GetByRole(AriaRole.Button, new() { Name = "ログイン" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("利用者");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task TheSameByKeyboardOnly()
    {
        await using var library = new FreshLibrary();
        await library.InitializeAsync();
        await using var visit = await Visit.OpenToStrangerAsync(library, Reader.Wide.Window());
        var window = visit.Page;
        await window.GotoAsync(await library.SetupLinkAsync());
        await TypeAsync(window, "name", "keys");
        await TypeAsync(window, "password", Phrase);
        await TypeAsync(window, "again", Phrase);
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForURLAsync($"{library.Address}admin");

        await window.GotoAsync("/admin/accounts");
        await TypeAsync(window, "invite-name", "hanako");
        await window.Keyboard.PressAsync("Tab");
        await window.Keyboard.PressAsync("ArrowDown");
        await window.Keyboard.PressAsync("Tab");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.Locator(".shown-once .secret")).ToContainTextAsync("/setup?key=");
        visit.AssertQuiet();
    }

    [Theory, EveryReader]
    public async Task AnInvitedReaderReadsAPrivateLibraryAndChangesNothing(Reader reader)
    {
        await using var library = new PrivateSamples();
        await library.InitializeAsync();
        await using var admin = await Visit.OpenAsync(library, reader);
        await admin.Page.GotoAsync("/admin/accounts");
        await admin.Page.GetByLabel("名前").FillAsync("hanako");
        await admin.Page.GetByLabel("役割", new() { Exact = true }).SelectOptionAsync(nameof(AccountRole.Reader));
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "招待のリンクを作る" }).ClickAsync();
        var link = new Uri((await admin.Page.Locator(".shown-once .secret").TextContentAsync())!).PathAndQuery;
        await AssertAccessibleAsync(admin.Page, reader);

        await using var visit = await Visit.OpenToStrangerAsync(library, reader.Window());
        var window = visit.Page;
        await window.GotoAsync("/papers");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("ログイン");
        foreach (var path in new[] { "/api/v1/articles", "/feed.atom", "/papers.bib", "/uncaptured.txt", await PictureAsync(library) })
        {
            Assert.Equal(401, (await window.APIRequest.GetAsync(path)).Status);
        }

        await window.GotoAsync(link);
        await window.GetByLabel("パスワード", new() { Exact = true }).FillAsync(Phrase);
        await window.GetByLabel("パスワードをもう一度").FillAsync(Phrase);
        await window.GetByRole(AriaRole.Button, new() { Name = "アカウントを作る" }).ClickAsync();
        await window.GotoAsync("/papers");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("論文");
        Assert.Equal(200, (await window.APIRequest.GetAsync("/api/v1/articles")).Status);
        await Expect(window.Locator("a[href^='/admin']")).ToHaveCountAsync(0);
        visit.AssertQuiet();
    }

    // What is shown once only, and so is on no page that the checks of looks could visit. axe itself is a script.
    private static async Task AssertAccessibleAsync(IPage window, Reader reader)
    {
        if (reader != Reader.WithoutJavaScript)
        {
            Assert.Empty(await window.BrokenRulesAsync());
        }
    }

    private static async Task<string> PictureAsync(RunningLibrary library) =>
        Regex.Match(await library.Http.GetStringAsync(await library.ArticleAsync("枝分かれする思考")), "/attachments/[^\"]+").Value;

    // To the field by Tab alone, as often as it takes.
    private static async Task TypeAsync(IPage window, string field, string text)
    {
        for (var i = 0; i < 80 && await window.EvaluateAsync<string>("() => document.activeElement.id") != field; i++)
        {
            await window.Keyboard.PressAsync("Tab");
        }

        await window.Keyboard.TypeAsync(text);
        await Expect(window.Locator($"#{field}")).ToHaveValueAsync(text);
    }
}
