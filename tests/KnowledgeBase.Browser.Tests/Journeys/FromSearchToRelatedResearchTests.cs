using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>The way that readers go most: from a word to an article, its paper, another article on it, its related research, and back.</summary>
[Collection(SampleLibrary.Name)]
public sealed class FromSearchToRelatedResearchTests(SampleLibrary library)
{
    public static TheoryData<Reader> KeyboardReaders => [Reader.Wide, Reader.Phone, Reader.WithoutJavaScript, Reader.PhoneWithoutJavaScript];

    [Theory]
    [MemberData(nameof(KeyboardReaders))]
    public Task AReaderGoesFromAWordToRelatedResearchAndBackToTheSamePlace(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await window.TabToAsync(window.SearchBox());
        await window.Keyboard.TypeAsync("推論");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window).ToHaveURLAsync(new Regex(@"/\?q="));
        var main = window.GetByRole(AriaRole.Main);
        var found = main.Locator("article a", new() { HasText = "大規模言語モデルの名論文" }).First;
        await window.TabToAsync(found);
        var list = window.Url;
        var place = await ScrolledAsync(window);
        await window.Keyboard.PressAsync("Enter");
        await HasHeadingAsync(window, "大規模言語モデルの名論文");
        await window.FollowAsync(main, "Llama 2: Open Foundation");
        await HasHeadingAsync(window, "Llama 2: Open Foundation");
        await window.FollowAsync(main, "開かれた対話モデルの作り方");
        await HasHeadingAsync(window, "開かれた対話モデルの作り方");
        await window.FollowAsync(window.GetByTestId("article-body"), "言語モデルはどこまで大きくすべきか");
        await HasHeadingAsync(window, "言語モデルはどこまで大きくすべきか");
        for (var page = 0; page < 4; page++)
        {
            await window.GoBackAsync();
        }

        Assert.Equal(list, window.Url);
        await Expect(found).ToBeInViewportAsync();
        Assert.InRange(await ScrolledAsync(window), place - 2, place + 2);
    });

    private static Task HasHeadingAsync(IPage window, string beginning) =>
        Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex($@"^\s*{Regex.Escape(beginning)}"));

    /// <summary>How far down the page is, in pixels, once it rests: scrolling to what gets the focus takes a moment.</summary>
    private static async Task<double> ScrolledAsync(IPage window)
    {
        var (before, now) = (-1.0, await window.EvaluateAsync<double>("() => window.scrollY"));
        while (before != now)
        {
            await Task.Delay(100);
            (before, now) = (now, await window.EvaluateAsync<double>("() => window.scrollY"));
        }

        return now;
    }
}
