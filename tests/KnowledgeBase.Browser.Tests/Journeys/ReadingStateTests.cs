using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class ReadingStateTests(SampleLibrary library)
{
    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.Phone)]
    public Task WhatIsReadIsMarkedAndCanBeLeftOut(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        var first = window.Locator(".card").First;
        var title = await first.GetByRole(AriaRole.Heading).TextContentAsync();
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^未読") }).ClickAsync();
        await Expect(first.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^読了") })).ToBeVisibleAsync();
        await Fold.OpenAsync(window, reader, "絞り込み");
        await window.GetByRole(AriaRole.Link, new() { Name = "未読だけ", Exact = true }).ClickAsync();
        await Expect(window.Locator(".list-count")).ToContainTextAsync($"{await library.ArticleCountAsync() - 1} 件");
        await Expect(window.Locator(".card").First.GetByRole(AriaRole.Heading)).Not.ToHaveTextAsync(title!);
        await window.GoBackAsync();
        await Expect(first.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^読了") })).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData(Reader.Wide)]
    [InlineData(Reader.Phone)]
    public Task ABookmarkLeadsBackToItsPlace(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("答えの前に途中式"));
        await window.EvaluateAsync("() => document.querySelectorAll('[data-testid=\"article-body\"] > *')[8].scrollIntoView()");
        await window.GetByRole(AriaRole.Button, new() { Name = "ここにしおり" }).ClickAsync();
        await window.GotoAsync("/reading");
        await window.GetByRole(AriaRole.Link, new() { Name = "しおりの所から読む" }).ClickAsync();
        await Expect(window.Locator(".kept-place")).ToBeInViewportAsync();
        await window.WaitForFunctionAsync("() => scrollY > 200");
    });
}
