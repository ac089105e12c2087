using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class GraphTests(SampleLibrary library)
{
    [Theory, EveryReader]
    public Task AnArticleLeadsOverItsSurroundingsToItsNeighbours(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        var neighbour = await library.ArticleAsync("答えの前に途中式");
        var drawn = window.Locator($".around svg a[href='{neighbour}'] .node-touch");
        await window.UnfoldAsync(drawn);
        await drawn.ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex($"{neighbour}$"));
        await window.GetByRole(AriaRole.Link, new() { Name = "グラフで広く見る" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("答えの前に途中式");
    });

    [Fact]
    public Task WithoutJavaScriptTheDrawingAndTheTableUnderItShowTheSame() => library.ReadAsync(Reader.WithoutJavaScript, async window =>
    {
        await window.GotoAsync($"/graph?focus={await NodeAsync("一度きりの答え")}&depth=2");
        var drawn = await window.Locator("main svg a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href')).sort()");
        var listed = await window.Locator(".graph-table tbody td:nth-child(2) a:not(.hint)").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href')).sort()");
        Assert.NotEmpty(drawn);
        Assert.Equal(drawn, listed);
    });

    [Fact]
    public Task WithoutJavaScriptAKindIsAddedByTheForm() => library.ReadAsync(Reader.WithoutJavaScript, async window =>
    {
        await window.GotoAsync($"/graph?focus={await NodeAsync("一度きりの答え")}&depth=2");
        await window.GetByRole(AriaRole.Group, new() { Name = "表示する種類" }).GetByLabel("著者").CheckAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "適用" }).ClickAsync();
        await Expect(window.Locator("main svg a", new() { HasText = "Xuezhi Wang" })).ToBeAttachedAsync();
    });

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.WideDark)]
    public Task TheExplorerIsWalkedAndOpenedByKeyboardAlone(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync($"/graph?focus={await NodeAsync("一度きりの答え")}");
        await ReadyAsync(window);
        await window.Locator(".stage").FocusAsync();
        await window.Keyboard.PressAsync("ArrowRight");
        var first = await window.Locator(".explorer-status").TextContentAsync();
        Assert.Contains("つながり", first, StringComparison.Ordinal);
        await window.Keyboard.PressAsync("ArrowLeft");
        await Expect(window.Locator(".explorer-status")).Not.ToHaveTextAsync(first!);
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.Locator(".explorer-panel h2")).ToBeFocusedAsync();
        await Expect(window).ToHaveURLAsync(new Regex("[?&]node=[apu]"));
        await window.Keyboard.PressAsync("Escape");
        await Expect(window.Locator(".explorer-panel")).ToBeHiddenAsync();
        await Expect(window.Locator(".stage")).ToBeFocusedAsync();
    });

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.Phone)]
    public Task ANodeIsFoundByTypingAndSaysWhyItIsJoined(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/graph");
        await ReadyAsync(window);
        await window.GetByRole(AriaRole.Combobox, new() { Name = "記事や論文を図の中で探す" }).FillAsync("transformer 原点");
        await window.GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(window.Locator(".explorer-panel h2")).ToContainTextAsync("「Transformer」");
        await Expect(window.Locator(".explorer-panel .why").First).ToBeVisibleAsync();
    });

    [Fact]
    public Task TheAddressHoldsTheWholeView() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/graph");
        await ReadyAsync(window);
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "未収録" }).UncheckAsync();
        await window.GetByLabel("色").SelectOptionAsync("year");
        await window.GetByRole(AriaRole.Button, new() { Name = "拡大" }).ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("kinds=article,paper.*color=year.*zoom="));
        var count = await window.Locator(".explorer-count").TextContentAsync();
        await window.ReloadAsync();
        await ReadyAsync(window);
        Assert.Equal(count, await window.Locator(".explorer-count").TextContentAsync());
        await Expect(window.GetByRole(AriaRole.Checkbox, new() { Name = "未収録" })).Not.ToBeCheckedAsync();
        await Expect(window.Locator(".legend li")).Not.ToHaveCountAsync(0);
    });

    [Fact]
    public Task TheTableHasWhatTheFiltersLetThrough() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/graph?view=table&kinds=paper");
        await ReadyAsync(window);
        Assert.All(await window.Locator(".explorer-table tbody td:first-child").AllTextContentsAsync(), kind => Assert.Equal("論文", kind));
    });

    private static Task ReadyAsync(IPage window) => Expect(window.Locator(".explorer-count")).Not.ToBeEmptyAsync(new() { Timeout = 20_000 });

    private async Task<string> NodeAsync(string title) => "a" + (await library.ArticleAsync(title)).Split('/')[^1];
}
