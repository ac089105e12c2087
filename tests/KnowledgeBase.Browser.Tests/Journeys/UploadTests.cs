using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>On a library of its own, which every journey adds to.</summary>
public sealed class UploadTests(UploadLibrary library) : IClassFixture<UploadLibrary>
{
    [Fact]
    public async Task FiftyFilesArePreviewedTakenAndReported()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        var window = visit.Page;
        await window.GotoAsync("/admin/upload");
        await window.Locator("input[type=file]").SetInputFilesAsync([.. Enumerable.Range(1, 49).Select(i => Some(i, $"{i} 番めの記事")), File("broken.md", " ")]);
        await Expect(window.Locator(".tray [data-state=staged]")).ToHaveCountAsync(50, new() { Timeout = 60_000 });
        await window.GetByRole(AriaRole.Link, new() { Name = "確認へ進む" }).ClickAsync();

        await Expect(window.Locator(".upload-progress progress")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(window.Locator(".preview-table tbody tr")).ToHaveCountAsync(50);
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(49);
        await Expect(window.Locator("tr", new() { HasText = "broken.md" }).GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        await window.Locator("tr", new() { HasText = "broken.md" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await window.Locator("tr", new() { HasText = "7 番めの記事" }).First.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "選んだものを取り込む", Exact = true }).ClickAsync();

        await Expect(window.Locator(".upload-summary")).ToContainTextAsync("49 件の取り込みが終わりました", new() { Timeout = 60_000 });
        await Expect(window.Locator(".preview-table .outcome-ingested")).ToHaveCountAsync(48);
        await Expect(window.Locator("tr", new() { HasText = "broken.md" })).ToContainTextAsync("読み取り不可");
        await Expect(window.Locator(".preview-table .outcome-leftout")).ToHaveCountAsync(1);
        await window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^読み取り不可") }).ClickAsync();
        await Expect(window.Locator(".preview-table tbody tr")).ToHaveCountAsync(1);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task WithoutJavaScriptAFormDoesTheSame()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.WithoutJavaScript);
        var window = visit.Page;
        await window.GotoAsync("/admin/upload");
        await window.Locator("input[type=file]").SetInputFilesAsync([Some(101, "百一番めの記事"), Some(102, "百二番めの記事")]);
        await window.GetByRole(AriaRole.Button, new() { Name = "読み取って確認する" }).ClickAsync();
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await window.GetByRole(AriaRole.Link, new() { Name = "101.md" }).ClickAsync();
        await window.GetByLabel("題名").FillAsync("直した題名");
        await window.GetByRole(AriaRole.Button, new() { Name = "この値で取り込む" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("この値にします");
        await window.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^アップロード [0-9]+") }).ClickAsync();
        await Expect(window.Locator(".preview-table")).ToContainTextAsync("直した題名");
        await window.GetByRole(AriaRole.Button, new() { Name = "選んだものを取り込む", Exact = true }).ClickAsync();
        await Expect(window.Locator(".upload-summary")).ToContainTextAsync("2 件", new() { Timeout = 30_000 });
        await Expect(window.Locator(".preview-table")).ToContainTextAsync("直した題名");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task ByKeyboardAlone()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        var window = visit.Page;
        await window.GotoAsync("/admin/upload");
        await window.Locator("input[type=file]").SetInputFilesAsync([Some(201, "二百一番めの記事")]);
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = "確認へ進む" })).ToBeFocusedAsync();
        await window.Keyboard.PressAsync("Enter");
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        var take = window.GetByRole(AriaRole.Button, new() { Name = "選んだものを取り込む", Exact = true });
        for (var i = 0; i < 60 && !await take.EvaluateAsync<bool>("button => button === document.activeElement"); i++)
        {
            await window.Keyboard.PressAsync("Tab");
        }

        await window.Keyboard.PressAsync("Enter");
        await Expect(window.Locator(".upload-summary")).ToContainTextAsync("1 件", new() { Timeout = 30_000 });
        visit.AssertQuiet();
    }

    [Fact]
    public async Task WhenTheSessionEndsTheTrayWaitsAndGoesOn()
    {
        var name = await library.Services.PersonAsync(AccountRole.Uploader);
        await using var visit = await Visit.OpenToStrangerAsync(library, Reader.Wide.Window());
        var window = visit.Page;
        await SignInAsync(window, name);
        await window.GotoAsync("/admin/upload");
        var session = (await window.Context.CookiesAsync()).ToList();
        await window.Context.ClearCookiesAsync();
        await window.Locator("input[type=file]").SetInputFilesAsync([Some(301, "三百一番めの記事")]);
        await Expect(window.GetByRole(AriaRole.Alert)).ToContainTextAsync("ログインの期限が切れました");
        await window.Context.AddCookiesAsync(session.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = library.Address.AbsoluteUri }));
        await window.GetByRole(AriaRole.Button, new() { Name = "続きを送る" }).First.ClickAsync();
        await Expect(window.Locator(".tray [data-state=staged]")).ToHaveCountAsync(1);

        await window.GetByRole(AriaRole.Link, new() { Name = "確認へ進む" }).ClickAsync();
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await window.GetByRole(AriaRole.Button, new() { Name = "承認を頼む" }).ClickAsync();
        await Expect(window.Locator("main")).ToContainTextAsync("承認を待っています");
        var page = window.Url;

        await using var reviewer = await Visit.OpenAsync(library, Reader.Wide);
        await reviewer.Page.GotoAsync("/admin/uploads?status=waiting");
        await reviewer.Page.Locator(".upload-table a").First.ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "選んだものを取り込む", Exact = true }).ClickAsync();
        await Expect(reviewer.Page.Locator(".upload-summary")).ToContainTextAsync("1 件", new() { Timeout = 30_000 });
        await window.GotoAsync(page);
        await Expect(window.Locator(".upload-summary")).ToContainTextAsync("1 件");
        reviewer.AssertQuiet();
    }

    private static async Task SignInAsync(IPage window, string name)
    {
        await window.GotoAsync("/sign-in");
        await window.Locator("main input[name=name]").FillAsync(name);
        await window.Locator("main input[name=password]").FillAsync(People.Password);
        await window.Keyboard.PressAsync("Enter");
        await Expect(window).Not.ToHaveURLAsync(new Regex("/sign-in"));
    }

    private static FilePayload Some(int number, string title) => File($"{number}.md", $"""
        ---
        source_url: https://uploads.example/{number}
        title: {title}
        captured_at: 2026-01-18T12:00:00.000Z
        ---

        {number} 番めの記事の文章です。研究の背景と方法、そして得られた結果を順に紹介します。
        """);

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) };
}

/// <summary>The app on a library that has nothing yet.</summary>
public sealed class UploadLibrary : RunningLibrary
{
    private readonly string empty = Directory.CreateTempSubdirectory("kb-nothing-").FullName;

    protected override string CaptureFolder => empty;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(empty, recursive: true);
        GC.SuppressFinalize(this);
    }
}
