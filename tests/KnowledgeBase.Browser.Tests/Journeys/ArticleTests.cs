using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class ArticleTests(SampleLibrary library)
{
    [Theory, EveryReader]
    public Task AnArticleOpensFromTheList(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await window.GetByRole(AriaRole.Link, new() { Name = "枝分かれする思考：Tree of Thoughtsと24ゲーム" }).ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("/articles/[0-9]+$"));
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("枝分かれする思考：Tree of Thoughtsと24ゲーム");
        await Expect(window.GetByTestId("article-body")).ToContainTextAsync("将棋を指す人は");
        var original = window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^原文") });
        await Expect(original).ToHaveAttributeAsync("href", new Regex("^https://reading-room.example/"));
        await Expect(original).ToHaveAttributeAsync("rel", "noopener nofollow ugc");
    });

    [Theory, EveryReader]
    public Task TheContentsListLeadsToItsSections(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        await Fold.OpenAsync(window, reader, "目次");
        var contents = window.GetByRole(AriaRole.Navigation, new() { Name = "目次" });
        await contents.GetByRole(AriaRole.Link, new() { Name = "結果", Exact = true }).ClickAsync();
        await Expect(window.GetByTestId("article-body").GetByRole(AriaRole.Heading, new() { Name = "結果" })).ToBeInViewportAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToBeInViewportAsync();
    });

    [Theory, EveryReader]
    public Task ARelatedLinkInTheTextLeadsInside(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        var related = window.GetByTestId("article-body").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^答えの前に途中式を書かせる") });
        Assert.Null(await related.GetAttributeAsync("rel"));
        await related.ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex($"{await library.ArticleAsync("答えの前に途中式")}$"));
        await Expect(window.GetByRole(AriaRole.Heading, new() { Name = "被リンク" })).ToBeVisibleAsync();
    });

    [Theory, EveryReader]
    public Task ALinkToWhatIsNotCapturedLeadsToItsOwnPageAndFromThereToTheOriginal(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        var links = window.Locator("li", new() { HasText = "未収録" });
        await Expect(links).ToHaveCountAsync(1);
        await links.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("/uncaptured/u[0-9a-f]{16}$"));
        var original = window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^原文を開く") });
        await Expect(original).ToHaveAttributeAsync("href", "https://paper-notes.example/archives/1063");
        await Expect(original).ToHaveAttributeAsync("rel", "noreferrer noopener nofollow ugc");
        await window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^一度きりの答え") }).First.ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("/articles/[0-9]+$"));
    });

    [Theory, EveryReader]
    public Task AnArticleCutByAPaywallSaysSo(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("知識を外から持ち込む"));
        await Expect(window.GetByText("ここから先は原文の会員限定部分です。")).ToBeVisibleAsync();
    });
}
