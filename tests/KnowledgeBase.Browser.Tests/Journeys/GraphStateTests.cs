using System.Text.Json;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>Filters, years, history, and what is too large for one picture.</summary>
[Collection(SampleLibrary.Name)]
public sealed class GraphStateTests(SampleLibrary library)
{
    [Theory]
    [InlineData("kinds=article,author")]
    [InlineData("edges=introduces")]
    [InlineData("edges=none")]
    [InlineData("edges=same_paper,shared_author,related_research")]
    [InlineData("from=2021&to=2023")]
    [InlineData("papers=1&kinds=article,paper,author,affiliation,uncaptured")]
    [InlineData("nohubs=1&kinds=article,paper,author")]
    [InlineData("noleaves=1")]
    [InlineData("site=paper-notes.example&nohubs=1&noleaves=1&from=2020")]
    [InlineData("q=推論&to=2023")]
    public Task FiltersLetTheSameThroughAsTheServers(string query) => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync($"/graph?{query}");
        using var map = JsonDocument.Parse(await library.Http.GetStringAsync($"/api/v1/graph/map?{query}"));
        var total = map.RootElement.GetProperty("total");
        Assert.Equal((total.GetProperty("nodes").GetInt32(), total.GetProperty("edges").GetInt32()), await window.CountsAsync());
    });

    [Fact]
    public Task FilesToTakeAwayHoldTheViewThatIsSeen() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph?color=year");
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "葉を隠す" }).CheckAsync();
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "関連記事" }).UncheckAsync();
        var file = await library.Http.GetStringAsync(await window.Locator("[data-export$=graphml]").GetAttributeAsync("href"));
        var (nodes, edges) = await window.CountsAsync();
        Assert.Equal((nodes, edges), (Regex.Count(file, "<node "), Regex.Count(file, "<edge ")));
    });

    [Fact]
    public Task YearsRunAndStop() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph?from=2021");
        var all = await window.CountsAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "再生" }).ClickAsync();
        await Expect(window.Locator(".years output")).ToHaveTextAsync("2021");
        Assert.True((await window.CountsAsync()).Nodes < all.Nodes);
        await Expect(window.Locator(".years output")).ToHaveTextAsync("2021–2023");
        await window.GetByRole(AriaRole.Button, new() { Name = "停止" }).ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("from=2021&to=2023"));
        await window.WaitForTimeoutAsync(1200);
        await Expect(window.Locator(".years output")).ToHaveTextAsync("2021–2023");
    });

    [Fact]
    public Task YearsRunOnceAfterWordsWereLookedFor() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph?from=2021");
        await window.Locator("[name=q].plain-search").FillAsync("モデル");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window).ToHaveURLAsync(new Regex("q="));
        await window.GetByRole(AriaRole.Button, new() { Name = "再生" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Button, new() { Name = "停止" })).ToBeVisibleAsync();
        await Expect(window.Locator(".years output")).ToHaveTextAsync("2021–2022");
    });

    [Fact]
    public Task TheBackButtonTakesBackWhatWasChosen() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph");
        var all = await window.CountsAsync();
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "未収録" }).UncheckAsync();
        await window.GetByRole(AriaRole.Combobox, new() { Name = "記事や論文を図の中で探す" }).FillAsync("transformer 原点");
        await window.GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(window.Locator(".explorer-panel h2")).ToBeVisibleAsync();
        await window.GoBackAsync();
        await Expect(window.Locator(".explorer-panel")).ToBeHiddenAsync();
        await window.GoBackAsync();
        await Expect(window.GetByRole(AriaRole.Checkbox, new() { Name = "未収録" })).ToBeCheckedAsync();
        Assert.Equal(all, await window.CountsAsync());
        await window.GoForwardAsync();
        await window.GoForwardAsync();
        await Expect(window.Locator(".explorer-panel h2")).ToContainTextAsync("「Transformer」");
    });

    [Fact]
    public Task WhatIsTooMuchForOnePictureOpensAsCommunitiesAndEachOfThemOpens() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph?limit=30");
        var communities = await window.CountsAsync();
        Assert.InRange(communities.Nodes, 2, 29);
        await window.Stage().FocusAsync();
        await window.Keyboard.PressAsync("ArrowRight");
        await Expect(window.Locator(".explorer-status")).ToContainTextAsync("まとまり");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window).ToHaveURLAsync(new Regex("community=[0-9]"));
        await window.DrawnAsync();
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = "全体へ" })).ToBeVisibleAsync();
        await window.Stage().FocusAsync();
        await window.Keyboard.PressAsync("ArrowRight");
        await Expect(window.Locator(".explorer-status")).ToContainTextAsync(new Regex("^(記事|論文|未収録)"));
        await window.GoBackAsync();
        await window.DrawnAsync();
        Assert.Equal(communities, await window.CountsAsync());
    });

    [Fact]
    public Task WhatIsTooMuchForOnePictureIsFilteredByTheServerAndSearchedWhole() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.OpenExplorerAsync("/graph?limit=30");
        await window.Locator("select[name=site]").SelectOptionAsync("paper-notes.example");
        await Expect(window.Locator(".explorer-count")).Not.ToHaveTextAsync("");
        await window.OpenExplorerAsync("/graph?limit=30&from=2024");
        Assert.True((await window.CountsAsync()).Nodes is > 0 and < 30);
        await Expect(window.Locator(".years output")).ToContainTextAsync("2024–");
        await window.OpenExplorerAsync("/graph?limit=30");
        await window.GetByRole(AriaRole.Combobox, new() { Name = "記事や論文を図の中で探す" }).FillAsync("Attention Is All");
        await window.GetByRole(AriaRole.Option, new() { Name = "論文 Attention Is All You Need" }).ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("focus=p[0-9]"));
        await Expect(window.Locator(".explorer-panel h2")).ToContainTextAsync("Attention Is All You Need");
    });

    [Fact]
    public Task WithoutJavaScriptEveryFilterIsAnOrdinaryForm() => library.ReadAsync(Reader.WithoutJavaScript, async window =>
    {
        await window.GotoAsync("/graph");
        await window.Locator("select[name=site]").SelectOptionAsync("paper-notes.example");
        await window.Locator("input[name=from]").FillAsync("2022");
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "論文のある記事だけ" }).CheckAsync();
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "未収録" }).UncheckAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "適用" }).ClickAsync();
        await Expect(window.Locator("input[name=from]")).ToHaveValueAsync("2022");
        using var map = JsonDocument.Parse(await library.Http.GetStringAsync("/api/v1/graph/map?site=paper-notes.example&from=2022&papers=1&kinds=article,paper"));
        await Expect(window.Locator(".graph-table tbody tr")).ToHaveCountAsync(map.RootElement.GetProperty("nodes").GetProperty("ids").GetArrayLength());
    });
}
