using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>A library of its own for each test, because every one of them changes it.</summary>
public sealed class UploadPages : Library
{
    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        await base.SeedAsync(db);
        await SignInAsync(AccountRole.Editor);
    }

    [Fact]
    public async Task AFormWithoutScriptLeadsToThePreviewAndThatToTheReport()
    {
        var before = await LibraryOverHttp.StatusAsync(Client);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Client.TokenAsync("/admin/upload")), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Article(1, "一つめの記事"))), "files", "one.md" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Article(2, "二つめの記事"))), "files", "two.md" },
            { new StringContent(""), "text" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/upload/files") { Content = form };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var id = int.Parse(address[(address.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        await Client.UploadRestsAsync(id);

        var preview = await this.PageAsync(address);
        Assert.Equal(["新規", "新規"], preview.QuerySelectorAll(".preview-table .outcome").Select(cell => cell.TextContent));
        Assert.Equal(before.ToJsonString(), (await LibraryOverHttp.StatusAsync(Client)).ToJsonString());
        var boxes = preview.QuerySelectorAll("input[name=take]").Select(box => box.GetAttribute("value")!).ToList();
        await Client.SubmitAsync(address, ("shown", boxes[0]), ("shown", boxes[1]), ("take", boxes[1]), ("decision", "Commit"));
        await Client.UploadRestsAsync(id);

        var report = await this.PageAsync(address);
        Assert.Equal(["取り込まず", "取り込み済み"], report.QuerySelectorAll(".preview-table .outcome").Select(cell => cell.TextContent));
        Assert.Contains("1 件の取り込みが終わりました", report.QuerySelector(".upload-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(report.QuerySelector(".preview-table a[href^='/articles/']"));
    }

    [Fact]
    public async Task WhatAnUploaderHandsInWaitsForAReviewerAndIsNobodyElsesBusiness()
    {
        using var uploader = await ClientOfAsync(AccountRole.Uploader);
        var upload = await uploader.UploadFilesAsync(("a.md", Article(1, "確認してください")));
        var page = $"/admin/uploads/{upload}";
        var refused = await uploader.SubmitAsync(page, ("decision", "Commit"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        await uploader.SubmitAsync(page, ("decision", "Submit"), ("note", "お願いします"));
        Assert.Contains("承認を待っています", await uploader.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("お願いします", await Client.GetStringAsync(page), StringComparison.Ordinal);
        Assert.NotNull((await this.PageAsync("/admin/uploads?status=waiting")).QuerySelector($".upload-table a[href='{page}']"));

        using var other = CreateClient(new() { AllowAutoRedirect = false });
        await other.SignInAsync(await Services.PersonAsync(AccountRole.Uploader, "another"));
        foreach (var path in (string[])[page, $"{page}/items/1", $"{page}/events"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await other.SendFileAsync("b.md", "x"u8.ToArray(), upload)).StatusCode);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await other.TokenAsync("/admin/upload")), "__RequestVerificationToken" },
            { new StringContent($"{upload}"), "upload" },
            { new ByteArrayContent("x"u8.ToArray()), "files", "b.md" },
        };
        other.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var said = await other.PostAsync("/admin/upload/files", form);
        Assert.Equal(HttpStatusCode.Conflict, said.StatusCode);
        Assert.Contains("もうファイルを加えられません", await said.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Client.SubmitAsync(page, ("decision", "Commit"));
        await Client.UploadRestsAsync(upload);
        Assert.Contains("取り込み済み", await uploader.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal("uploader", await AskAsync(services => services.Captures.Where(capture => capture.UploadId == upload).Select(capture => capture.ReceivedBy).SingleAsync()));
    }

    [Fact]
    public async Task WhoseSessionHasEndedIsToldSoAndTheirFileWaits()
    {
        using var stranger = await ClientOfAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/upload/files") { Content = new MultipartFormDataContent { { new ByteArrayContent([1]), "files", "a.md" } } };
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task PastedTextIsAFileToo()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Client.TokenAsync("/admin/upload")), "__RequestVerificationToken" },
            { new StringContent(Article(7, "貼り付けた記事")), "text" },
        };
        var answer = JsonNode.Parse(await (await Client.PostAsync("/admin/upload/files", form)).Content.ReadAsStringAsync())!;
        Assert.StartsWith("pasted-", (string?)Assert.Single(answer["files"]!.AsArray())!["path"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutItsTokenNothingIsTaken()
    {
        var answer = await Client.SendFileAsync("a.md", "x"u8.ToArray(), token: "none");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await this.PageAsync("/admin/uploads")).QuerySelectorAll(".upload-table"));
    }

    [Fact]
    public async Task AValueIsPutRightBeforeTheFileIsTaken()
    {
        var upload = await Client.UploadFilesAsync(("a.md", Article(1, "まちがい")));
        var item = (await this.PageAsync($"/admin/uploads/{upload}")).QuerySelector(".preview-table .capture-file a")!.GetAttribute("href")!;
        await Client.SubmitAsync(item, ("field", "title"), ("value", "正しい題 <b>"));
        Assert.Equal("正しい題 <b>", (await this.PageAsync(item)).QuerySelector("#article-title")!.GetAttribute("value"));
        await Client.SubmitAsync($"/admin/uploads/{upload}", ("decision", "Commit"));
        await Client.UploadRestsAsync(upload);
        var article = (await this.PageAsync($"/admin/uploads/{upload}")).QuerySelector(".preview-table a[href^='/articles/']")!;
        Assert.Equal("正しい題 <b>", (await this.PageAsync(article.GetAttribute("href")!)).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task TheSameFilesFromTwoBrowsersAtTheSameMomentAreInOnce()
    {
        const int Files = 12;
        var articles = Articles(await LibraryOverHttp.StatusAsync(Client));
        using var first = await ClientOfAsync(AccountRole.Editor);
        using var second = await ClientOfAsync(AccountRole.Editor);
        HttpClient[] browsers = [first, second];
        var uploads = await Task.WhenAll(browsers.Select(browser => browser.UploadFilesAsync(Enumerable.Range(0, Files).Select(i => ($"{i}.md", Article(i, $"{i} 番の記事"))))));
        await Task.WhenAll(browsers.Zip(uploads, (browser, upload) => browser.SubmitAsync($"/admin/uploads/{upload}", ("decision", "Commit"))));
        await Task.WhenAll(browsers.Zip(uploads, (browser, upload) => browser.UploadRestsAsync(upload)));

        Assert.Equal(articles + Files, Articles(await LibraryOverHttp.StatusAsync(Client)));
        Assert.Equal(Files, await AskAsync(db => db.Captures.CountAsync(capture => capture.UploadId != null)));
        var fates = await AskAsync(db => db.UploadItems.GroupBy(item => item.Fate).ToDictionaryAsync(same => same.Key!.Value, same => same.Count()));
        Assert.Equal((Files, Files), (fates[UploadFate.Taken], fates[UploadFate.Known]));
    }

    [Fact]
    public async Task TheSameFileSentTwiceAtTheSameMomentToOneUploadIsOneFile()
    {
        var upload = await Client.UploadFilesAsync(("first.md", Article(1, "はじめの記事")));
        var token = await Client.TokenAsync("/admin/upload");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
            JsonNode.Parse(await (await Client.SendFileAsync("same.md", Encoding.UTF8.GetBytes(Article(2, "同じ記事")), upload, token)).Content.ReadAsStringAsync())!));
        Assert.Equal(["known", "known", "known", "known", "known", "staged"], answers.Select(answer => (string)answer["files"]![0]!["state"]!).Order(StringComparer.Ordinal));
        Assert.Equal(2, await AskAsync(db => db.UploadItems.CountAsync(item => item.UploadId == upload)));
    }

    [Theory]
    [InlineData("\"><img src=x onerror=alert(1)>.md")]
    [InlineData("folder/../../etc/passwd")]
    public async Task NamesThatMeanHarmAreText(string name)
    {
        var upload = await Client.UploadFilesAsync((name, Article(1, "<script>alert(1)</script>")));
        foreach (var path in (string[])[$"/admin/uploads/{upload}", $"/admin/uploads/{upload}/items/1"])
        {
            Assert.Empty((await this.PageAsync(path)).QuerySelectorAll("main script, main img, main [onerror]"));
        }
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("page=99999999999999999999&only=%00")]
    [InlineData("only=ambiguous")]
    [InlineData("only=is-galaxy")]
    [InlineData("only=99")]
    public async Task AreNeverUpsetByAnOddQuery(string query)
    {
        var upload = await Client.UploadFilesAsync(("a.md", Article(1, "題")));
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/admin/uploads/{upload}?{query}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/admin/uploads?status=galaxy&{query}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/admin/upload?upload=99&{query}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync($"/admin/uploads/99?{query}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync($"/admin/uploads/{upload}/items/99")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync("/admin/uploads/99/events")).StatusCode);
    }

    private static int Articles(JsonNode status) => (int)status["articles"]!;

    private async Task<TAnswer> AskAsync<TAnswer>(Func<KnowledgeBaseContext, Task<TAnswer>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>());
    }

    private static string Article(int number, string title) => $"""
        ---
        source_url: https://uploads.example/{number}
        title: {System.Text.Json.JsonSerializer.Serialize(title)}
        captured_at: 2026-01-18T12:00:00.000Z
        ---

        {number} 番めの記事の文章です。研究の背景と方法、そして得られた結果を順に紹介します。
        """;
}
