using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

[Collection(SampleLibrary.Name)]
public sealed class CaptureTests(SampleLibrary library)
{
    [Theory, EveryReader]
    public Task FromAnArticleToTheLineThatAFieldWasReadFrom(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.ArticleAsync("知識を外から持ち込む"));
        var capture = window.Locator("main a[href^='/admin/captures/']").First;
        await window.UnfoldAsync(capture);
        await capture.ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("/admin/captures/[0-9]+$"));
        await window.Locator("summary", new() { HasText = "項目ごとの値と根拠" }).ClickAsync();
        var title = window.Locator(".field-table tr", new() { HasText = "論文題名" }).First;
        var value = await title.Locator(".value").TextContentAsync();
        await title.Locator(".number a").ClickAsync();
        var line = window.Locator(".capture-lines li:target");
        await Expect(line).ToBeInViewportAsync();
        await Expect(line.Locator("mark")).ToContainTextAsync([value!]);
    });

    [Theory, EveryReader]
    public Task ADiagnosticLeadsToItsLine(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.AddressOfAsync(PageKind.Capture));
        var cut = window.Locator(".diagnostics li", new() { HasText = "paywall-cut" });
        await cut.GetByRole(AriaRole.Link).ClickAsync();
        var line = window.Locator(".capture-lines li:target");
        await Expect(line).ToBeInViewportAsync();
        await Expect(line.Locator(".line-notes")).ToContainTextAsync("会員限定の案内で本文が途切れています。");
    });

    [Theory, EveryReader]
    public Task ARuleLeadsToItsReasonAndBack(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync(await library.AddressOfAsync(PageKind.Capture));
        await window.Locator(".line-notes a", new() { HasText = "front-matter:title" }).ClickAsync();
        await Expect(window.Locator(".rules div:target")).ToContainTextAsync("フロントマターの title の値です。");
        await Expect(window.Locator(".rules div:target")).ToBeInViewportAsync();
        await window.GoBackAsync();
        await Expect(window).ToHaveURLAsync(new Regex("/admin/captures/[0-9]+$"));
    });

    [Theory, EveryReader]
    public Task TheListNarrowsToWhatCouldNotBeRead(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/");
        await Fold.OpenAsync(window, reader, "メニュー");
        await window.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "管理", Exact = true }).ClickAsync();
        await window.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^読み取れなかった取り込み") }).ClickAsync();
        await window.GetByRole(AriaRole.Navigation, new() { Name = "結果で絞り込む" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^読み取り不可") }).ClickAsync();
        var row = window.Locator(".ledger tbody tr");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("unreadable-bytes.md");
        await Expect(row.Locator(".reason")).ToContainTextAsync("テキストではありません");
    });

    [Theory, EveryReader]
    public Task WhatCouldNotBeReadIsChosenTriedAgainAndToldOf(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/admin/captures");
        await window.GetByRole(AriaRole.Navigation, new() { Name = "結果で絞り込む" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^読み取り不可") }).ClickAsync();
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "「unreadable-bytes.md」を選ぶ" }).CheckAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "もう一度読み取る…" }).ClickAsync();
        await Expect(window.Locator(".plan")).ToContainTextAsync("取り込み 1 件");
        await window.GetByRole(AriaRole.Button, new() { Name = "1 件をもう一度読み取る" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("1 件をもう一度読み取ります。");
        await EventuallyAsync(async () =>
        {
            await window.GotoAsync("/admin/captures?outcome=unreadable");
            await Expect(window.Locator(".ledger .reason")).ToContainTextAsync("テキストではありません", new() { Timeout = 500 });
        });
    });

    [Theory, EveryReader]
    public Task AllThatMatchAreChosenAtOnceAndWhatWasReadIsLeftAlone(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/admin/captures?outcome=ingested&form=markdownload");
        var count = await window.Locator(".ledger tbody tr").CountAsync();
        await window.GetByRole(AriaRole.Checkbox, new() { Name = $"条件に合うものすべて（取り込み {count} 件）" }).CheckAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "もう一度読み取る…" }).ClickAsync();
        await Expect(window.Locator(".plan")).ToContainTextAsync($"取り込み {count} 件 読み取れているため。");
        await window.GetByRole(AriaRole.Link, new() { Name = "一覧に戻る" }).ClickAsync();
        await Expect(window).ToHaveURLAsync(new Regex("/admin/captures\\?outcome=ingested&form=markdownload$"));
    });

    [Theory, EveryReader]
    public Task AShareLeadsToTheCapturesThatLackIt(Reader reader) => library.ReadAsync(reader, async window =>
    {
        await window.GotoAsync("/admin/coverage");
        var lacking = window.Locator(".shares li", new() { HasText = "所属" }).GetByRole(AriaRole.Link);
        var count = Regex.Match((await lacking.TextContentAsync())!, "[0-9]+").Value;
        await lacking.ClickAsync();
        await Expect(window.Locator(".list-count")).ToHaveTextAsync($"取り込み {count} 件");
        await Expect(window.Locator(".chips")).ToContainTextAsync("見つからなかった項目");
    });

    private static async Task EventuallyAsync(Func<Task> attempt)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await attempt();
                return;
            }
            catch (PlaywrightException) when (tries < 20)
            {
                await Task.Delay(250);
            }
        }
    }

    [Fact]
    public async Task TheOriginalIsSavedAndNeverShown()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        await visit.Page.GotoAsync(await library.AddressOfAsync(PageKind.CaptureOfAPage));
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "受け取ったままのファイルを保存" }).ClickAsync());
        Assert.Equal("alphafold-journal-club.html", saved.SuggestedFilename);
    }
}
