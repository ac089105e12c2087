using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class ReReadTests(SampleLibrary library)
{
    private static readonly string[] Titles = ["答えの前に途中式", "知識を外から持ち込む"];

    [Theory, EveryReader]
    public Task WhatReadingAgainChangesIsShownAndOnlyWhatIsTickedIsReadAgain(Reader reader) => library.ReadAsync(reader, async window =>
    {
        var (one, other) = (await library.ArticleAsync(Titles[0]), await library.ArticleAsync(Titles[1]));
        var capture = await library.CaptureOfAsync(other);
        await SpoilAsync(one, "古い読み取りの題 一");
        await SpoilAsync(other, "古い読み取りの題 二");

        await window.GotoAsync("/admin/re-read");
        await window.GetByRole(AriaRole.Button, new() { Name = "すべて比べる" }).ClickAsync();
        await Expect(window.GetByText("2 件が変わります。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(window.GetByRole(AriaRole.Deletion).Filter(new() { HasText = "古い読み取りの題 一" }).First).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "古い読み取りの題 二" }).UncheckAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "下で選んだものだけを読み直す" }).ClickAsync();
        await Expect(window.GetByText("1 件を読み直しました。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await window.GotoAsync(one);
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Titles[0]);
        await window.GotoAsync(other);
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("古い読み取りの題 二");

        await window.GotoAsync(capture);
        await window.GetByRole(AriaRole.Button, new() { Name = "読み直すとどう変わるか見る" }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "1 件すべてを読み直す" }).ClickAsync(new() { Timeout = 60_000 });
        await Expect(window.GetByText("1 件を読み直しました。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await window.GotoAsync(other);
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Titles[1]);
    });

    // As an older reader may have left it.
    private async Task SpoilAsync(string article, string title)
    {
        var id = int.Parse(article[(article.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        await using var scope = library.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().Articles.Where(one => one.Id == id)
            .ExecuteUpdateAsync(one => one.SetProperty(it => it.Title, title));
    }
}
