using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class ListTests(SampleLibrary library)
{
    [Theory, EveryReader]
    public Task TheStartPageShowsTheLibrary(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("記事一覧");
        await Expect(window.Locator("main article")).ToHaveCountAsync(20);
        await Expect(window.GetByText(new Regex(@"^\d+ 件"))).ToContainTextAsync($"{await library.ArticleCountAsync()} 件");
    });

    [Theory, EveryReader]
    public Task TheListGoesOnToItsLastPageAndBack(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        var newest = await window.Locator("main article h2").First.TextContentAsync();
        await window.GetByRole(AriaRole.Link, new() { Name = "次へ" }).ClickAsync();
        await Expect(window.Locator("main article")).ToHaveCountAsync(await library.ArticleCountAsync() - 20);
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = "次へ" })).ToHaveCountAsync(0);
        await window.GetByRole(AriaRole.Link, new() { Name = "前へ" }).ClickAsync();
        await Expect(window.Locator("main article h2").First).ToHaveTextAsync(newest!);
    });

    [Theory, EveryReader]
    public Task TheListNarrowsToOneSiteAndWidensAgain(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await Fold.OpenAsync(window, reader, "絞り込み");
        var site = window.Locator("aside").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^reading-room.example") });
        var count = int.Parse(Regex.Match((await site.TextContentAsync())!, @"\d+$").Value, System.Globalization.CultureInfo.InvariantCulture);
        await site.ClickAsync();
        await Expect(window.Locator("main article")).ToHaveCountAsync(count);
        await Expect(window.Locator("main article").Filter(new() { HasText = "reading-room.example" })).ToHaveCountAsync(count);
        await window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^絞り込みを外す:") }).ClickAsync();
        await Expect(window.Locator("main article")).ToHaveCountAsync(20);
    });

    [Theory, EveryReader]
    public Task TheSearchBoxFindsAWordOfTwoCharacters(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/papers");
        await window.SearchBox().FillAsync("雑音");
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("「雑音」の検索結果");
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = "雑音から絵を彫り出す" })).ToBeVisibleAsync();
        await Expect(window.Locator("main article mark").First).ToHaveTextAsync("雑音");
        await Expect(window.Locator("main article").Filter(new() { HasNotText = "雑音" })).ToHaveCountAsync(0);
    });

    [Theory, EveryReader]
    public Task ASearchWithoutResultsSaysWhatToDo(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/?q=どこにもない語");
        await Expect(window.Locator("main article")).ToHaveCountAsync(0);
        await window.GetByRole(AriaRole.Link, new() { Name = "すべての記事を見る" }).ClickAsync();
        await Expect(window.Locator("main article")).ToHaveCountAsync(20);
    });
}
