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
