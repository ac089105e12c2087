using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class GraphTests(SampleLibrary library)
{
    [Theory, EveryReader]
    public Task AnArticleLeadsToItsSurroundingsAndOnToItsNeighbours(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("一度きりの答え"));
        await window.GetByRole(AriaRole.Link, new() { Name = "グラフで広く見る" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("一度きりの答えを信じない");
        var neighbour = await library.ArticleAsync("答えの前に途中式");
        await Expect(window.Locator($"svg a[href='{neighbour}']")).ToBeAttachedAsync();
        await window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^答えの前に途中式.* の周辺$") }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("答えの前に途中式");
        await window.Locator($"svg a[href='{neighbour}']").Locator("circle").ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex($"{neighbour}$"));
    });

    [Theory, EveryReader]
    public Task TheDrawingAndTheListUnderItShowTheSame(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync($"/graph?focus=a{(await library.ArticleAsync("一度きりの答え")).Split('/')[^1]}&depth=2");
        var drawn = await window.Locator("main svg a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href')).sort()");
        var listed = await window.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link)
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href')).filter(href => !href.startsWith('/graph')).sort()");
        Assert.NotEmpty(drawn);
        Assert.Equal(drawn, listed);
    });

    [Theory, EveryReader]
    public Task TheFocusOfADrawingIsInViewAndAKindCanBeAdded(Reader reader) => library.ReadAsync(reader, async window =>
    {
        var article = await library.ArticleAsync("一度きりの答え");
        await window.GotoAsync($"/graph?focus=a{article.Split('/')[^1]}&depth=2");
        if (reader != Reader.WithoutJavaScript)
        {
            await Expect(window.Locator($"svg a[href='{article}'] circle")).ToBeInViewportAsync();
        }

        await window.GetByRole(AriaRole.Navigation, new() { Name = "表示する種類" }).GetByRole(AriaRole.Link, new() { Name = "著者" }).ClickAsync();
        await Expect(window.Locator("main svg a", new() { HasText = "Xuezhi Wang" })).ToBeAttachedAsync();
    });
}
