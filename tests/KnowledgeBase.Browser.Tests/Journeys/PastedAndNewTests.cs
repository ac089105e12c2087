using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>Readers who come with an address in hand, and those who come back.</summary>
[Collection(SampleLibrary.Name)]
public sealed class PastedAndNewTests(SampleLibrary library)
{
    public static TheoryData<Reader> KeyboardReaders => FromSearchToRelatedResearchTests.KeyboardReaders;

    [Theory]
    [MemberData(nameof(KeyboardReaders))]
    public Task APastedArxivAddressLeadsToItsPaper(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await SearchAsync(window, "https://arxiv.org/abs/2201.11903v2");
        await Expect(window).ToHaveURLAsync(new Regex($"{await library.PaperAsync("Chain-of-Thought Prompting")}$"));
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Chain-of-Thought Prompting");
    });

    [Theory]
    [MemberData(nameof(KeyboardReaders))]
    public Task APastedAddressThatOnlyLinksKnowTellsWhoLinksThere(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await SearchAsync(window, "https://paper-notes.example/archives/1063");
        await Expect(window.GetByRole(AriaRole.Main)).ToContainTextAsync("一度きりの答えを信じない");
    });

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.Phone)]
    public Task WhoComesBackSeesWhatCameSince(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await window.EvaluateAsync("() => localStorage.setItem('kb-reading', JSON.stringify({ seen: Date.now() - 86400000 }))");
        await window.ReloadAsync();
        await window.FollowAsync(window.GetByRole(AriaRole.Main), "新着");
        await Expect(window).ToHaveURLAsync(new Regex(@"/new\?since=20"));
        await Expect(window.Locator(".list-count")).ToContainTextAsync($"{await library.ArticleCountAsync()} 件");
    });

    [Theory]
    [InlineData(Reader.WithoutJavaScript)]
    [InlineData(Reader.PhoneWithoutJavaScript)]
    public Task WithoutJavaScriptTheNewestComeFirst(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await window.FollowAsync(window.GetByRole(AriaRole.Main), "新着");
        await Expect(window).ToHaveURLAsync(new Regex("/new$"));
        await Expect(window.Locator("main article").First).ToBeVisibleAsync();
    });

    private static async Task SearchAsync(IPage window, string text)
    {
        await window.GotoAsync("/");
        await window.TabToAsync(window.SearchBox());
        await window.Keyboard.TypeAsync(text);
        await window.Keyboard.PressAsync("Enter");
    }
}
