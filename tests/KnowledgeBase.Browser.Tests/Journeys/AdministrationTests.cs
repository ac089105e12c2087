using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Looks;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>A day of who looks after a library, from files to what is put right about them.</summary>
public sealed class AdministrationTests(UploadLibrary library) : IClassFixture<UploadLibrary>
{
    private const string Author = "Noam Shazeer";

    private const string Abbreviated = "N. Shazeer";

    public static TheoryData<Reader, bool> Restrained => new() { { Reader.Wide, true }, { Reader.WithoutJavaScript, false } };

    [Theory]
    [MemberData(nameof(Restrained))]
    public async Task TheMainTasksGoByKeyboardAloneAndWithoutJavaScript(Reader reader, bool keysOnly)
    {
        var name = await library.Services.PersonAsync(AccountRole.Admin);
        await using var visit = await Visit.OpenToStrangerAsync(library, reader.Window());
        var (window, hand) = (visit.Page, new Hand(visit.Page, keysOnly));
        await window.GotoAsync("/sign-in?returnUrl=/admin");
        await hand.WriteAsync(hand.Main.GetByLabel("名前"), name);
        await hand.WriteAsync(hand.Main.GetByLabel("パスワード"), People.Password);
        await hand.PressAsync(AriaRole.Button, "ログイン");

        await hand.PressAsync(AriaRole.Link, "アップロード");
        var number = keysOnly ? 1000 : 2000;
        await hand.ChooseAsync(window.GetByLabel("ファイルを選ぶ"), Shazeers(number));
        await hand.PressAsync(hand.Main.GetByRole(keysOnly ? AriaRole.Link : AriaRole.Button, new() { NameRegex = new Regex("^(確認へ進む|読み取って確認する)$") }));
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await hand.PressAsync(AriaRole.Button, "選んだものを取り込む");
        await Expect(window.Locator(".upload-summary")).ToContainTextAsync("2 件", new() { Timeout = 30_000 });

        await hand.PressAsync(AriaRole.Link, "取り込み");
        await hand.PressAsync(AriaRole.Link, $"{number}.md");
        await hand.PressAsync(AriaRole.Link, "記事を訂正する");
        await CorrectTitleAsync(window, hand, "直した題名");
        await MergeAsync(window, hand);
        await UndoNewestAsync(window, hand);
        await Expect(hand.Main).ToContainTextAsync(Abbreviated);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task FiftyFilesComeInAndWhatIsWrongAboutThemIsPutRightAndStaysSo()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        var (window, hand) = (visit.Page, new Hand(visit.Page, keysOnly: false));
        await window.GotoAsync("/admin");
        await hand.PressAsync(AriaRole.Link, "アップロード");
        await hand.ChooseAsync(window.GetByLabel("ファイルを選ぶ"), [.. Shazeers(100), .. Enumerable.Range(1, 47).Select(i => Notes.Article(i, $"{i} 番めの記事")), Notes.File("broken.md", " ")]);
        await Expect(window.Locator(".tray-tally")).ToHaveTextAsync("50 件のうち 50 件を送りました。", new() { Timeout = 60_000 });
        Assert.Empty(await window.BrokenRulesAsync());
        await hand.PressAsync(AriaRole.Link, "確認へ進む");
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(49, new() { Timeout = 60_000 });
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "broken.md を取り込む" }).CheckAsync();
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "7.md を取り込む", Exact = true }).UncheckAsync();
        await window.RunAndWaitForRequestAsync(() => hand.PressAsync(AriaRole.Button, "選んだものを取り込む"), request => request.Url.EndsWith("/events", StringComparison.Ordinal));
        await Expect(window.Locator(".upload-summary")).ToContainTextAsync("49 件の取り込みが終わりました", new() { Timeout = 60_000 });
        await Expect(window.Locator(".preview-table .outcome-ingested")).ToHaveCountAsync(48);
        await Expect(window.Locator(".preview-table .outcome-leftout")).ToHaveCountAsync(1);
        await Expect(window.Locator("tr", new() { HasText = "broken.md" })).ToContainTextAsync("読み取り不可");

        await hand.PressAsync(AriaRole.Link, "取り込み");
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "「broken.md」を選ぶ" }).CheckAsync();
        await hand.PressAsync(AriaRole.Button, "もう一度読み取る…");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("もう一度読み取る");
        Assert.Empty(await window.BrokenRulesAsync());
        await hand.PressAsync(AriaRole.Button, "1 件をもう一度読み取る");
        await Expect(window.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        var broken = window.Locator("tr", new() { HasText = "broken.md" });
        for (var i = 0; i < 50 && (await broken.TextContentAsync())!.Contains("待機中", StringComparison.Ordinal); i++)
        {
            await Task.Delay(200);
            await window.ReloadAsync();
        }

        await Expect(broken).ToContainTextAsync("ファイルに空白しかありません");
        await window.GotoAsync("/admin/captures?q=100.md");
        await hand.PressAsync(AriaRole.Link, "100.md");
        await Expect(window.Locator(".capture-lines mark").First).ToBeVisibleAsync();
        await hand.PressAsync(AriaRole.Link, "記事を訂正する");
        await CorrectTitleAsync(window, hand, "人が決めた題名");
        await hand.PressAsync(AriaRole.Link, "ページを見る");
        await hand.PressAsync(AriaRole.Link, "取り込みと根拠");
        await hand.PressAsync(AriaRole.Button, "読み直すとどう変わるか見る");
        await hand.PressAsync(AriaRole.Button, "1 件すべてを読み直す");
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("1 件を読み直しました", new() { Timeout = 30_000 });
        await window.GotoAsync("/?q=人が決めた題名");
        await hand.PressAsync(AriaRole.Link, "人が決めた題名");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("人が決めた題名");
        await MergeAsync(window, hand);
        await UndoNewestAsync(window, hand);
        await Expect(hand.Main).ToContainTextAsync(Abbreviated);
        visit.AssertQuiet();
    }

    private static FilePayload[] Shazeers(int number) =>
    [
        Notes.OnPaper(number, "速い読み出し", "Fast Transformer Decoding: One Write-Head is All You Need", "1911.02150", Abbreviated),
        Notes.OnPaper(number + 1, "専門家を選ぶ", "Switch Transformers: Scaling to Trillion Parameter Models", "2101.03961", Author),
    ];

    private static async Task CorrectTitleAsync(IPage window, Hand hand, string title)
    {
        var form = window.Locator("form", new() { Has = window.GetByLabel("題名", new() { Exact = true }) });
        await hand.WriteAsync(form.GetByLabel("題名", new() { Exact = true }), title);
        await hand.PressAsync(form.GetByRole(AriaRole.Button, new() { Name = "この値に決める" }));
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("反映しました");
    }

    private static async Task MergeAsync(IPage window, Hand hand)
    {
        await hand.PressAsync(window.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "著者", Exact = true }));
        await hand.PressAsync(AriaRole.Link, Abbreviated);
        await hand.PressAsync(AriaRole.Link, "訂正する");
        await hand.WriteAsync(hand.Main.GetByRole(AriaRole.Searchbox), Author);
        await hand.PressAsync(AriaRole.Button, "統合する相手を探す");
        await hand.PressAsync(AriaRole.Link, Author);
        await hand.PressAsync(AriaRole.Button, "統合する");
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("反映しました");
    }

    // Ends on the list of authors, where both are again.
    private static async Task UndoNewestAsync(IPage window, Hand hand)
    {
        await hand.PressAsync(AriaRole.Link, "訂正");
        await hand.PressAsync(AriaRole.Link, "取り消す");
        await hand.PressAsync(AriaRole.Button, "訂正を取り消す");
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("取り消しました");
        await hand.PressAsync(window.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "著者", Exact = true }));
    }
}
