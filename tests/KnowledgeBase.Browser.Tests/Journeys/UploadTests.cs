using System.Text.RegularExpressions;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>On a library of its own, which every journey adds to.</summary>
public sealed class UploadTests(UploadLibrary library) : IClassFixture<UploadLibrary>
{
    [Fact]
    public async Task WithoutJavaScriptAFormSendsFilesAndPutsThemRight()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.WithoutJavaScript);
        var window = visit.Page;
        await window.GotoAsync("/admin/upload");
        await window.Locator("input[type=file]").SetInputFilesAsync([Notes.Article(101, "百一番めの記事"), Notes.Article(102, "百二番めの記事")]);
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
    public async Task WhenTheSessionEndsTheTrayWaitsAndGoesOn()
    {
        var name = await library.Services.PersonAsync(AccountRole.Uploader);
        await using var visit = await Visit.OpenToStrangerAsync(library, Reader.Wide.Window());
        var window = visit.Page;
        await SignInAsync(window, name);
        await window.GotoAsync("/admin/upload");
        var session = (await window.Context.CookiesAsync()).ToList();
        await window.Context.ClearCookiesAsync();
        await window.Locator("input[type=file]").SetInputFilesAsync([Notes.Article(301, "三百一番めの記事")]);
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

    [Fact]
    public async Task WhatAReviewerDoesNotWantGoesBackWithAReasonAndComesAgain()
    {
        var name = await library.Services.PersonAsync(AccountRole.Uploader);
        await using var visit = await Visit.OpenToStrangerAsync(library, Reader.Phone.Window());
        var window = visit.Page;
        await SignInAsync(window, name);
        await window.GotoAsync("/admin/upload");
        await window.Locator("input[type=file]").SetInputFilesAsync([Notes.Article(401, "四百一番めの記事")]);
        await window.GetByRole(AriaRole.Link, new() { Name = "確認へ進む" }).ClickAsync();
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await window.GetByRole(AriaRole.Button, new() { Name = "承認を頼む" }).ClickAsync();
        await Expect(window.GetByRole(AriaRole.Main)).ToContainTextAsync("承認を待っています");
        var page = window.Url;

        await using var reviewer = await Visit.OpenAsync(library, Reader.Wide);
        await reviewer.Page.GotoAsync("/admin");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^承認を待つアップロード") }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^アップロード [0-9]+$") }).First.ClickAsync();
        await reviewer.Page.GetByLabel("送った人への理由").FillAsync("題名に番号が要ります");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();

        await window.GotoAsync("/admin/uploads");
        await Expect(window.Locator(".upload-table tr", new() { HasText = "差し戻し" })).ToHaveCountAsync(1);
        await window.GotoAsync(page);
        await Expect(window.GetByRole(AriaRole.Main)).ToContainTextAsync("差し戻されました 理由: 題名に番号が要ります");
        await window.GetByRole(AriaRole.Button, new() { Name = "承認を頼む" }).ClickAsync();
        await reviewer.Page.GotoAsync(page);
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "選んだものを取り込む", Exact = true }).ClickAsync();
        await Expect(reviewer.Page.Locator(".upload-summary")).ToContainTextAsync("1 件", new() { Timeout = 30_000 });
        await window.GotoAsync(page);
        await window.Locator(".preview-table").GetByRole(AriaRole.Link, new() { Name = "四百一番めの記事" }).ClickAsync();
        await Expect(window.GetByTestId("article-body")).ToBeVisibleAsync();
        visit.AssertQuiet();
        reviewer.AssertQuiet();
    }

    [Fact]
    public async Task EachCauseOfAFailureIsToldApartAndTheOtherFilesGoOn()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        var window = visit.Page;
        await window.GotoAsync("/admin/upload");
        var answers = new Queue<(int Status, string Body)>([
            (400, """{"code":"form-out-of-date"}"""), // Renewed, and sent again.
            (400, """{"detail":"The multipart body is broken."}"""),
            (413, """{"detail":"A request may have 10 bytes."}"""),
            (409, """{"detail":"The upload takes no more files."}"""), // Another upload takes the rest.
        ]);
        await window.RouteAsync("**/admin/upload/files", route => answers.TryDequeue(out var answer)
            ? route.FulfillAsync(new() { Status = answer.Status, ContentType = "application/problem+json", Body = answer.Body }) : route.ContinueAsync());
        await window.Locator("input[type=file]").SetInputFilesAsync([.. Enumerable.Range(401, 5).Select(i => Notes.Article(i, $"{i} 番めの記事"))]);
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = "確認へ進む" })).ToBeVisibleAsync();
        var states = await window.Locator(".tray .tray-state").AllTextContentsAsync();
        Assert.Equal(["受け付けず", "受け付けず", "送信済み", "送信済み", "送信済み"], states);
        await Expect(window.Locator(".tray")).ToContainTextAsync("A request may have 10 bytes.");
        await Expect(window.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AFormWithoutJavaScriptWhoseSessionHasEndedIsSentAgainAfterSigningIn()
    {
        var name = await library.Services.PersonAsync(AccountRole.Editor);
        await using var visit = await Visit.OpenToStrangerAsync(library, Reader.WithoutJavaScript.Window());
        var window = visit.Page;
        await SignInAsync(window, name);
        await window.GotoAsync("/admin/upload");
        await window.Context.ClearCookiesAsync(new() { Name = "kb.session" });
        var note = Path.Combine(Directory.CreateTempSubdirectory("kb-note-").FullName, "501.md"); // A file of the disk, as people choose them: the browser reads it once more.
        await File.WriteAllBytesAsync(note, Notes.Article(501, "五百一番めの記事").Buffer);
        await window.Locator("input[type=file]").SetInputFilesAsync(note);
        await window.GetByRole(AriaRole.Button, new() { Name = "読み取って確認する" }).ClickAsync();
        await Expect(window.Locator("main")).ToContainTextAsync("このページを再読み込みしてください");
        var other = await window.Context.NewPageAsync();
        await SignInAsync(other, name);
        await window.ReloadAsync();
        await Expect(window.Locator(".preview-table .preview-new")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        Directory.Delete(Path.GetDirectoryName(note)!, recursive: true);
    }

    [Fact]
    public async Task AFormWithoutJavaScriptThatIsFarTooLargeIsAnsweredInWords()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.WithoutJavaScript);
        var window = visit.Page;
        await window.GotoAsync("/admin/upload");
        var large = Path.Combine(Path.GetTempPath(), $"kb-large-{Guid.NewGuid():N}.md");
        await using (var file = new FileStream(large, FileMode.Create))
        {
            file.SetLength(400L * 1024 * 1024);
        }

        await window.Locator("input[type=file]").SetInputFilesAsync(large);
        await window.GetByRole(AriaRole.Button, new() { Name = "読み取って確認する" }).ClickAsync();
        await Expect(window.Locator("main")).ToContainTextAsync("いくつかに分けて", new() { Timeout = 30_000 });
        File.Delete(large);
    }

    private static async Task SignInAsync(IPage window, string name)
    {
        await window.GotoAsync("/sign-in");
        await window.Locator("main input[name=name]").FillAsync(name);
        await window.Locator("main input[name=password]").FillAsync(People.Password);
        await window.Keyboard.PressAsync("Enter");
        await Expect(window).Not.ToHaveURLAsync(new Regex("/sign-in"));
    }
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
