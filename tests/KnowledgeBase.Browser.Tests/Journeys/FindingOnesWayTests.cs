using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class FindingOnesWayTests(SampleLibrary library)
{
    [Theory, EveryReader]
    public Task WhatIsNotCapturedIsListedWithTheArticlesThatWantIt(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await Fold.OpenAsync(window, reader, "メニュー");
        await window.GetByRole(AriaRole.Navigation, new() { Name = "主なページ" }).GetByRole(AriaRole.Link, new() { Name = "未収録" }).ClickAsync();
        var wanted = window.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "https://paper-notes.example/archives/1063" });
        await Expect(wanted).ToContainTextAsync("「一歩ずつ考えよう」の一言で変わる");
        await wanted.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^一度きりの答え") }).ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex($"{await library.ArticleAsync("一度きりの答え")}$"));
    });

    [Theory, EveryReader]
    public Task AMissingPageSaysWhatIsMissingAndLeadsOn(Reader reader) => library.ReadAsync(reader, async window =>
    {
        var answer = await window.GotoAsync("/articles/987654");
        Assert.Equal(404, answer!.Status);
        await Expect(window.GetByRole(AriaRole.Main)).ToContainTextAsync("記事 987654 は、このライブラリーにありません");
        await window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox).FillAsync("雑音");
        await window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "検索" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = "雑音から絵を彫り出す" })).ToBeVisibleAsync();
    });

    [Theory, EveryReader]
    public Task EveryPageLeadsToEveryMainPage(Reader reader) => library.ReadAsync(reader, async window =>
    {
        foreach (var name in new[] { "記事", "論文", "著者", "所属", "グラフ", "未収録" })
        {
            var link = window.GetByRole(AriaRole.Navigation, new() { Name = "主なページ" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
            await window.GotoAsync(name == "記事" ? "/nowhere" : window.Url);
            await Fold.OpenAsync(window, reader, "メニュー");
            await link.ClickAsync();
            await Expect(window.Locator(".site-nav [aria-current=page]")).ToHaveTextAsync(name);
        }
    });
}
