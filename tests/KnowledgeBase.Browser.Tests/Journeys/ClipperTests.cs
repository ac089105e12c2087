using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>The bookmarklet of docs/accounts.md, as it stands there, on a page of another site in a real browser.</summary>
public sealed partial class ClipperTests(ClippedLibrary library) : IClassFixture<ClippedLibrary>
{
    [Fact]
    public async Task TheBookmarkletHandsThePageInThatOneLooksAt()
    {
        Assert.Equal("OK", await ClickAsync(ClippedLibrary.Listed));
        for (var i = 0; i < 100 && (int)JsonNode.Parse(await library.Http.GetStringAsync("/api/v1/status"))!["articles"]! == 0; i++)
        {
            await Task.Delay(100);
        }

        Assert.NotEmpty(await library.ArticleAsync("切り抜いた記事"));
    }

    [Fact]
    public async Task OnASiteThatIsNotListedItHandsNothingInAndSaysSo() => Assert.Equal("?", await ClickAsync("https://elsewhere.example"));

    private async Task<string> ClickAsync(string site)
    {
        await using var context = await (await Chromium.GetAsync()).NewContextAsync(new() { IgnoreHTTPSErrors = true });
        await context.GrantPermissionsAsync(["local-network-access"]); // Chromium asks whoever clicks, once for each site.
        var page = await context.NewPageAsync();
        await page.RouteAsync($"{site}/**", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = ClippedLibrary.Page(site) }));
        var said = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            said.TrySetResult(dialog.Message);
            await dialog.DismissAsync();
        };
        await page.GotoAsync($"{site}/archives/1");
        var bookmark = Bookmark().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "accounts.md"))).Value
            .Replace("kb_…", await TokenAsync(), StringComparison.Ordinal).Replace("https://library.example", library.Address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        await page.EvaluateAsync(bookmark["javascript:".Length..]);
        return await said.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private async Task<string> TokenAsync()
    {
        using var shown = await library.Http.SubmitAsync("/account/tokens", ("handler", "make"), ("name", "bookmark"), ("scope", "upload"), ("days", "7"));
        return Token().Match(await shown.Content.ReadAsStringAsync()).Value;
    }

    [GeneratedRegex(@"^javascript:.*$", RegexOptions.Multiline)]
    private static partial Regex Bookmark();

    [GeneratedRegex("kb_[0-9]+_[A-Za-z0-9_-]{43}")]
    private static partial Regex Token();
}

/// <summary>A library that one other site may call.</summary>
public sealed class ClippedLibrary : RunningLibrary
{
    public const string Listed = "https://site.example";

    private readonly string empty = Directory.CreateTempSubdirectory("kb-nothing-").FullName;

    protected override string CaptureFolder => empty;

    public static string Page(string site) => $"""
        <!doctype html><html lang="ja"><head><meta charset="utf-8"><title>切り抜いた記事</title><link rel="canonical" href="{site}/archives/1"></head>
        <body><article><h1>切り抜いた記事</h1><p>この記事では、ある研究の背景と方法、そして得られた結果を順に紹介します。読み終えるころには、要点がつかめるはずです。</p></article></body></html>
        """;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:CorsOrigins:0", Listed);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(empty, recursive: true);
        GC.SuppressFinalize(this);
    }
}
