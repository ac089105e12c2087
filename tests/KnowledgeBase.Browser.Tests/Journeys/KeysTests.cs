using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class KeysTests(SampleLibrary library)
{
    [Fact]
    public Task JAndKWalkTheListAndEnterOpens() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/");
        var titles = window.Locator("main .card-title a");
        await window.Keyboard.PressAsync("j");
        await Expect(titles.Nth(0)).ToBeFocusedAsync();
        await PressAsync(window, "j", 9);
        await Expect(titles.Nth(9)).ToBeFocusedAsync();
        await Expect(titles.Nth(9)).ToBeInViewportAsync();
        Assert.Equal("solid", await titles.Nth(9).EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));
        await PressAsync(window, "k", 8);
        await Expect(titles.Nth(1)).ToBeFocusedAsync();
        var title = await titles.Nth(1).TextContentAsync();
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByTestId("article-body")).ToBeVisibleAsync();
        Assert.Equal(title, await window.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync());
    });

    [Fact]
    public Task SlashGoesToTheSearchBoxWhereLettersAreLettersAndEscapeLeaves() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/?q=BERT");
        await window.Keyboard.PressAsync("/");
        var search = window.Locator("#site-q");
        await Expect(search).ToBeFocusedAsync();
        await window.Keyboard.TypeAsync("gpj?/k");
        await Expect(search).ToHaveValueAsync("gpj?/k");
        await window.Keyboard.PressAsync("Escape");
        await Expect(search).Not.ToBeFocusedAsync();
        Assert.EndsWith("/?q=BERT", window.Url, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("h", "/")]
    [InlineData("p", "/papers")]
    [InlineData("a", "/authors")]
    [InlineData("o", "/affiliations")]
    [InlineData("t", "/timeline")]
    [InlineData("g", "/graph")]
    [InlineData("u", "/uncaptured")]
    public Task GAndALetterGoTo(string letter, string path) => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/articles/1");
        await window.Keyboard.PressAsync("g");
        await window.Keyboard.PressAsync(letter);
        await window.WaitForURLAsync(path);
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
    });

    [Fact]
    public Task KeysOfTheBrowserStayItsOwn() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/");
        await PressAsync(window, "Control+j", 1);
        await PressAsync(window, "Alt+j", 1);
        await PressAsync(window, "J", 1);
        await window.EvaluateAsync("() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', isComposing: true, bubbles: true }))");
        Assert.Equal("BODY", await FocusedAsync(window));
    });

    [Fact]
    public Task TheQuestionMarkTellsTheKeysWhichCanBeTurnedOff() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync("/?lang=en");
        await window.Keyboard.PressAsync("?");
        var dialog = window.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Link, new() { Name = "Papers", Exact = true })).ToHaveAttributeAsync("data-key", "p");
        await window.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();

        await window.GetByRole(AriaRole.Button, new() { Name = "Keys" }).FocusAsync();
        await window.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Checkbox).FocusAsync();
        await window.Keyboard.PressAsync("Space");
        await window.Keyboard.PressAsync("Escape");
        await window.ReloadAsync();
        await PressAsync(window, "j", 1);
        await PressAsync(window, "?", 1);
        await Expect(dialog).ToBeHiddenAsync();
        Assert.Equal("BODY", await FocusedAsync(window));
    });

    [Fact]
    public Task WithoutScriptsNoKeysArePromised() => library.ReadAsync(Reader.WithoutJavaScript, async window =>
    {
        await window.GotoAsync("/");
        await Expect(window.Locator("#keys-button")).ToBeHiddenAsync();
        await Expect(window.Locator("#keys")).ToBeHiddenAsync();
    });

    private static async Task PressAsync(IPage window, string key, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await window.Keyboard.PressAsync(key);
        }
    }

    private static Task<string> FocusedAsync(IPage window) => window.EvaluateAsync<string>("() => document.activeElement.tagName");
}
