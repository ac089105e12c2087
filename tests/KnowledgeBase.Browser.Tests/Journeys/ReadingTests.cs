using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class ReadingTests(SampleLibrary library)
{
    private const string Shown = "element => { const style = getComputedStyle(element, '::before'); return style.display === 'none' ? 'none' : style.content; }";

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.WithoutJavaScript)]
    public Task ARelatedArticleIsACardThatShowsItsLeadToThePointerAndToTheKeyboard(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        var card = window.GetByTestId("article-body").Locator("a.link-card.link-inside");
        Assert.Equal("none", await card.EvaluateAsync<string>(Shown));
        await card.HoverAsync();
        Assert.Contains("算数の文章題", await card.EvaluateAsync<string>(Shown), StringComparison.Ordinal);
        await window.Mouse.MoveAsync(1, 1);
        Assert.Equal("none", await card.EvaluateAsync<string>(Shown));
        await TabToAsync(window, card);
        Assert.Contains("算数の文章題", await card.EvaluateAsync<string>(Shown), StringComparison.Ordinal);
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("答えの前に途中式");
    });

    [Fact]
    public Task EscapeHidesTheLeadUntilTheNextLink() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        var card = window.GetByTestId("article-body").Locator("a.link-card.link-inside");
        await card.HoverAsync();
        await window.Keyboard.PressAsync("Escape");
        Assert.Equal("none", await card.EvaluateAsync<string>(Shown));
        await window.Mouse.MoveAsync(1, 1);
        await card.HoverAsync();
        Assert.NotEqual("none", await card.EvaluateAsync<string>(Shown));
    });

    [Fact]
    public Task OnAPhoneTheLeadStandsInTheCard() => library.ReadAsync(Reader.Phone, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        var card = window.GetByTestId("article-body").Locator("a.link-card.link-inside");
        Assert.Contains("算数の文章題", await card.EvaluateAsync<string>("element => getComputedStyle(element, '::after').content"), StringComparison.Ordinal);
    });

    [Fact]
    public Task TheContentsListMarksTheSectionThatIsRead() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        var contents = window.GetByRole(AriaRole.Navigation, new() { Name = "目次" });
        await Expect(contents.Locator("[aria-current]")).ToHaveCountAsync(0);
        await window.EvaluateAsync("() => [...document.querySelectorAll('.prose h2')].find(h => h.textContent.includes('やり方')).scrollIntoView()");
        await Expect(contents.Locator("[aria-current]")).ToHaveTextAsync("やり方");
    });

    [Theory, EveryReader]
    public Task AnArticleIsReadFromTitleToPaperToCitationByKeyboard(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("注意機構だけで翻訳"));
        if (reader.IsPhone())
        {
            await TabToAsync(window, window.Locator(".papers-beside > summary"));
            await window.Keyboard.PressAsync("Enter");
        }

        await TabToAsync(window, window.Locator(".paper-beside h2 a"));
        await window.Keyboard.PressAsync("Enter");
        await Expect(window).ToHaveURLAsync(new Regex("/papers/[0-9]+$"));
        await TabToAsync(window, window.Locator(".cite > summary"));
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.Locator("#bibtex")).ToContainTextAsync("@misc{vaswani2017attention,");
        var file = await window.Locator(".cite-files a").First.GetAttributeAsync("href");
        Assert.Contains("vaswani2017attention", await library.Http.GetStringAsync(file), StringComparison.Ordinal);
        await Expect(window.Locator("button.copy")).ToBeVisibleAsync(new() { Visible = reader != Reader.WithoutJavaScript });
    });

    [Fact]
    public Task TheCopyButtonCopiesTheEntry() => library.ReadAsync(Reader.Wide, async window =>
    {
        await window.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await window.GotoAsync("/papers/arxiv/1706.03762");
        await window.Locator(".cite > summary").ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "BibTeX をコピー" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Button, new() { Name = "コピーしました" })).ToBeVisibleAsync();
        Assert.StartsWith("@misc{vaswani2017attention,", await window.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
    });

    private static async Task TabToAsync(IPage window, ILocator target)
    {
        for (var step = 0; step < 80; step++)
        {
            await window.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail("Tab does not reach it within 80 steps.");
    }
}
