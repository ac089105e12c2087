using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>A library of its own for each test, because every one of them changes it.</summary>
public sealed class DeletionPages : CorrectedLibrary
{
    protected override Task SeedAsync(KnowledgeBaseContext db) => SignInAsync(AccountRole.Editor);

    [Fact]
    public async Task ShowsWhatGoesDeletesAndBringsItBackAsItWas()
    {
        await UploadAsync();
        var before = await PictureAsync();
        var preview = await Client.GetStringAsync("/admin/delete/1");
        Assert.Contains("未収録に戻るリンク 2 本", preview, StringComparison.Ordinal);
        Assert.Contains("<del lang=\"en\">A Twin Paper</del>", preview, StringComparison.Ordinal);
        Assert.Contains("脇に置かれる取り込み 1 件", preview, StringComparison.Ordinal);
        Assert.Equal(before, await PictureAsync());

        Assert.Equal("/admin/removed", (await Client.SubmitAsync("/admin/delete/1", ("reason", "広告でした"))).Headers.Location?.OriginalString);
        await AssertGoneAsync();
        var list = await Client.GetStringAsync("/admin/removed");
        Assert.Contains("ふたごの記事", list, StringComparison.Ordinal);
        Assert.Contains("広告でした", list, StringComparison.Ordinal);
        Assert.Contains("元に戻すと変わること", await Client.GetStringAsync(UndoAddress.In(list)), StringComparison.Ordinal);

        Assert.Equal("/admin/removed", (await Client.SubmitAsync(UndoAddress.In(list))).Headers.Location?.OriginalString);
        Assert.Equal(before, await PictureAsync());
        Assert.Contains("削除した記事はありません", await Client.GetStringAsync("/admin/removed"), StringComparison.Ordinal);
        using var admin = await ClientOfAsync(AccountRole.Admin);
        var log = await admin.GetStringAsync("/admin/audit.json");
        Assert.Contains("article.deleted", log, StringComparison.Ordinal);
        Assert.Contains("article.restored", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOldAddressSaysThatItIsGoneAndToEditorsHowItComesBack()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/delete/1", ("reason", "広告でした"));
        foreach (var (language, words) in ((string, string)[])[("ja", "このライブラリーの管理者が削除しました"), ("en", "Those who look after this library removed this article.")])
        {
            using var stranger = await ClientOfAsync();
            var answer = await stranger.GetAsync($"/articles/1?lang={language}");
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.DoesNotContain("/admin/undo/", page, StringComparison.Ordinal);
            Assert.DoesNotContain("広告でした", page, StringComparison.Ordinal);
        }

        var seen = await (await Client.GetAsync("/articles/1")).Content.ReadAsStringAsync();
        Assert.Contains("editor、", seen, StringComparison.Ordinal);
        Assert.NotEmpty(UndoAddress.AllIn(seen));
        foreach (var path in (string[])["/papers/1", "/papers/1.bib", "/api/v1/papers/1", "/api/v1/articles/1"])
        {
            Assert.Equal(HttpStatusCode.Gone, (await Client.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync("/articles/999")).StatusCode);
        Assert.Equal("/admin/removed", (await Client.GetAsync("/admin/delete/1")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task BringingItBackLeadsBackToAnAddressOfAnyScript()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/delete/1");
        var undo = UndoAddress.In(await Client.GetStringAsync("/admin/removed")).Split('?')[0];
        var answer = await Client.SubmitAsync($"{undo}?from={Uri.EscapeDataString("/?q=日本")}");
        Assert.Equal("/?q=%E6%97%A5%E6%9C%AC", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task WhatIsUploadedAgainIsNamedInThePreviewAndKeptAside()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/delete/1");
        var text = "---\nsource_url: https://twins.example/1\ntitle: ふたごの記事の新しい版\n---\n\n" + string.Concat(Enumerable.Repeat("前の版よりも詳しく、背景と方法と結果を順に述べます。", 20));
        using var program = await ClientOfAsync();
        await program.GiveTokenAsync(Services);
        var dry = JsonNode.Parse(await (await program.PostAsync("/api/v1/captures?fileName=new.md&dryRun=true", Markdown(text))).Content.ReadAsStringAsync())!;
        var file = dry["captures"]![0]!;
        Assert.Equal("removed", (string?)file["outcome"]);
        Assert.Equal("editor", (string?)file["deletedArticle"]!["by"]);

        await program.PostAsync("/api/v1/captures?fileName=new.md", Markdown(text));
        var status = await LibraryOverHttp.SettledAsync(Client, 4);
        Assert.Equal(2, status["captures"]!["removed"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.Gone, (await Client.GetAsync("/articles/1")).StatusCode);
        var capture = await Client.GetStringAsync("/admin/captures/4");
        Assert.Matches("editor が [0-9: -]+ UTC にこの記事を削除しました", capture);

        await Client.SubmitAsync(UndoAddress.In(await Client.GetStringAsync("/admin/removed")));
        Assert.Contains("ふたごの記事の新しい版", await Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoRestoresWhileACaptureOfItIsBeingReadHasBoth()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/delete/1");
        var undo = UndoAddress.In(await Client.GetStringAsync("/admin/removed"));
        using var program = await ClientOfAsync();
        await program.GiveTokenAsync(Services);
        var sent = Task.WhenAll(Enumerable.Range(0, 8).Select(number => program.PostAsync(
            $"/api/v1/captures?fileName={number}.md", Markdown($"---\nsource_url: https://twins.example/1\ncaptured_at: 2026-03-0{number + 1}T00:00:00Z\ntitle: 版 {number}\n---\n\n本文 {number} です。"))));
        await Client.SubmitAsync(undo);
        await sent;
        var status = await LibraryOverHttp.SettledAsync(Client, 11);
        Assert.Equal(0, status["captures"]!["removed"]!.GetValue<int>());
        var article = JsonNode.Parse(await Client.GetStringAsync("/api/v1/articles/1"))!;
        Assert.Equal(9, article["captures"]!.AsArray().Count);
        Assert.Equal(2, article["relatedFrom"]!.AsArray().Count);
    }

    [Fact]
    public async Task WhoDeletesWhatAnotherMergedIsLedThereAndDeletesNothing()
    {
        await UploadAsync();
        using var other = await ClientOfAsync(AccountRole.Admin);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/admin/delete/1")).StatusCode);
        await Client.SubmitAsync("/admin/merge?of=article&a=1&b=2", ("kind", "Merge"));
        await other.SubmitAsync("/admin/delete/3", ("id", "1"));
        Assert.Empty(UndoAddress.AllIn(await Client.GetStringAsync("/admin/removed")));
        var answer = await other.GetAsync("/admin/delete/1");
        Assert.Equal("/admin/delete/2", answer.Headers.Location?.OriginalString);
        await other.SubmitAsync("/admin/delete/2");
        Assert.Equal(HttpStatusCode.Gone, (await Client.GetAsync("/articles/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await Client.GetAsync("/articles/2")).StatusCode);
    }

    [Fact]
    public async Task WhatIsDeletedStaysDeletedWhenItIsReadAgain()
    {
        await UploadAsync();
        await Client.SubmitAsync("/admin/delete/1");
        using var admin = await ClientOfAsync(AccountRole.Admin);
        await admin.SubmitAsync("/admin/settings", ("task", "ReReadAll"));
        await LibraryOverHttp.SettledAsync(Client, 3);
        Assert.Equal(1, (await LibraryOverHttp.StatusAsync(Client))["captures"]!["removed"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.Gone, (await Client.GetAsync("/articles/1")).StatusCode);
    }

    [Fact]
    public async Task OfTwoWhoDeleteAtOnceBothFindItDeletedOnce()
    {
        await UploadAsync();
        using var other = await ClientOfAsync(AccountRole.Admin);
        await Task.WhenAll(Client.SubmitAsync("/admin/delete/1"), other.SubmitAsync("/admin/delete/1"));
        Assert.Single(UndoAddress.AllIn(await Client.GetStringAsync("/admin/removed")));
    }

    private static StringContent Markdown(string text) => new(text, Encoding.UTF8, "text/markdown");

    private async Task AssertGoneAsync()
    {
        foreach (var path in (string[])["/", "/?q=ふたごの記事", "/papers?q=Twin", "/authors?q=Ada", "/feed.atom", "/api/v1/articles", "/api/v1/papers"])
        {
            var page = await Client.GetStringAsync(path);
            Assert.DoesNotContain("articles/1\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("papers/1\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("2501.00001", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\"sourceUrl\":\"https://twins.example/1\"", page, StringComparison.Ordinal);
        }

        var status = await LibraryOverHttp.StatusAsync(Client);
        Assert.Equal((2, 2, 1), (status["articles"]!.GetValue<int>(), status["papers"]!.GetValue<int>(), status["captures"]!["removed"]!.GetValue<int>()));
        var third = JsonNode.Parse(await Client.GetStringAsync("/api/v1/articles/3"))!;
        var link = third["related"]!.AsArray().Single(one => (string?)one!["targetUrl"] == "https://twins.example/1")!;
        Assert.Null(link["articleId"]);
        Assert.Equal("はじめの記事", (string?)link["linkText"]);
        Assert.Contains("https://twins.example/1", await Client.GetStringAsync("/uncaptured.txt"), StringComparison.Ordinal);
    }

    private async Task<string> PictureAsync() =>
        await LibraryOverHttp.PictureAsync(Client) + await Client.GetStringAsync("/api/v1/status") + await Client.GetStringAsync("/api/v1/papers") + await Client.GetStringAsync("/api/v1/authors");
}
