using System.Net;
using System.Text;
using AngleSharp.Dom;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>The small world, and captures with their bytes: one read, one that means harm, one that never could be read.</summary>
public sealed class LibraryOfCaptures : Library
{
    public const int Read = 4;
    public const int Hostile = 5;
    public const int Unreadable = 6;
    public const int ManyLines = 7;

    private const string Text = "---\ntitle: 題名 & 副題\nsource_url: https://site.example/archives/1\n---\n\n## 背景\n\n本文の文章です。\n\nクリップする\n";

    private const string Harm = "---\ntitle: <script>alert(1)</script>\n---\n\n<img src=x onerror=alert(2)>\u202e本文\n\n\"><svg onload=alert(3)>\n";

    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        await base.SeedAsync(db);
        db.AddRange(
            Capture('d', "読んだ.md", Text, CaptureStatus.Ingested),
            Capture('e', "..\"><img src=x>.md", Harm, CaptureStatus.Ingested),
            Capture('f', "broken.md", "読めなかった文", CaptureStatus.Unreadable),
            Capture('0', "long.md", string.Concat(Enumerable.Range(1, 1000).Select(i => $"{i} 行目です。\n")), CaptureStatus.Superseded));
        await db.SaveChangesAsync();
        await IndexCaptures.RunAsync(db, await db.Captures.Select(capture => capture.Id).ToListAsync(), CancellationToken.None);
        await SignInAsync(AccountRole.Editor);
    }

    private static Capture Capture(char hash, string name, string text, CaptureStatus status) => new()
    {
        ContentHash = new string(hash, 64),
        FileName = name,
        Origin = "test",
        Size = Encoding.UTF8.GetByteCount(text),
        ReceivedUtc = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc),
        Status = status,
        Reason = status == CaptureStatus.Unreadable ? "It never could be read." : null,
        ReaderVersion = CaptureReader.Version,
        Content = new CaptureContent { Bytes = Encoding.UTF8.GetBytes(text) },
    };
}

public sealed class CapturePages(LibraryOfCaptures library) : IClassFixture<LibraryOfCaptures>
{
    public static TheoryData<string> Address =>
        ["/admin/captures", "/admin/captures?outcome=unreadable&page=9", "/admin/captures.csv", "/admin/captures.json?outcome=unreadable", "/admin/coverage", "/admin/captures/1", $"/admin/captures/{LibraryOfCaptures.Read}", $"/admin/captures/{LibraryOfCaptures.Hostile}", $"/admin/captures/{LibraryOfCaptures.Read}/original"];

    [Theory]
    [MemberData(nameof(Address))]
    public async Task AnswerEditorsAndNobodyElse(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync(path)).StatusCode);
        using var stranger = await library.ClientOfAsync();
        Assert.Equal(path.EndsWith("/original", StringComparison.Ordinal) || path.Contains("captures.", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect, (await stranger.GetAsync(path)).StatusCode);
        using var uploader = await library.ClientOfAsync(AccountRole.Uploader);
        Assert.Equal(HttpStatusCode.Forbidden, (await uploader.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task AreLinkedForThoseWhoMaySeeThem()
    {
        Assert.NotNull((await library.PageAsync("/articles/1")).QuerySelector("#captures a[href='/admin/captures/1']"));
        using var stranger = await library.ClientOfAsync();
        Assert.DoesNotContain("href=\"/admin", await stranger.GetStringAsync("/articles/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowValuesAtTheirPlaceWithNameAndRule()
    {
        var page = await library.PageAsync($"/admin/captures/{LibraryOfCaptures.Read}");
        var title = page.QuerySelector("#L2")!;
        Assert.Equal("題名 & 副題", title.QuerySelector("mark")!.TextContent);
        Assert.Contains("題名 front-matter:title", Words(title.QuerySelector(".line-notes")!), StringComparison.Ordinal);
        var rule = title.QuerySelector(".line-notes a")!.GetAttribute("href")!;
        Assert.Contains("フロントマターの title の値です。", page.QuerySelector(rule)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("line-dropped", page.QuerySelector("#L10")!.ClassList);
        Assert.Contains("share-bar", page.QuerySelector("#L10 .line-notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("8", page.QuerySelector("#L8 .line-number")!.TextContent);
    }

    [Fact]
    public async Task ShowWhatMeansHarmAsText()
    {
        var page = await library.PageAsync($"/admin/captures/{LibraryOfCaptures.Hostile}");
        Assert.Empty(page.QuerySelectorAll("main img, main svg, main script, main [onerror], main [onload]"));
        Assert.Equal("..\"><img src=x>.md", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("\"><svg onload=alert(3)>", page.QuerySelector("#L7 .line-text")!.TextContent);
    }

    [Fact]
    public async Task ShowTheTextAndTheReasonOfWhatCouldNotBeRead()
    {
        var page = await library.PageAsync($"/admin/captures/{LibraryOfCaptures.Unreadable}");
        Assert.Contains("It never could be read.", page.QuerySelector(".capture-outcome")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("読めなかった文", page.QuerySelector("#L1 .line-text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("mark.field"));
    }

    [Fact]
    public async Task ShowALongCaptureInParts()
    {
        var page = await library.PageAsync($"/admin/captures/{LibraryOfCaptures.ManyLines}?page=3");
        Assert.Equal("801", page.QuerySelector(".capture-lines li .line-number")!.TextContent);
        Assert.NotNull(page.QuerySelector($".pager a[href='/admin/captures/{LibraryOfCaptures.ManyLines}?page=2']"));
        Assert.True(page.QuerySelectorAll(".capture-lines li").Length <= 400);
    }

    [Fact]
    public async Task ListEveryCaptureWithItsReason()
    {
        var page = await library.PageAsync("/admin/captures");
        Assert.Equal(7, page.QuerySelectorAll(".ledger tbody tr").Length);
        Assert.Equal("long.md", page.QuerySelector(".ledger .file > a")!.TextContent.Trim());
        var unreadable = await library.PageAsync("/admin/captures?outcome=unreadable");
        Assert.Equal("It never could be read.", Assert.Single(unreadable.QuerySelectorAll(".reason")).TextContent);
    }

    [Fact]
    public async Task HandOutTheOriginalToBeSavedOnly()
    {
        var answer = await library.Client.GetAsync($"/admin/captures/{LibraryOfCaptures.Hostile}/original");
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.EndsWith("; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain('"', answer.Content.Headers.ContentDisposition.FileNameStar!);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync("/admin/captures/1/original")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync("/admin/captures/999/original")).StatusCode);
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=%00&outcome=%00")]
    [InlineData("outcome=7")]
    public async Task AreNeverUpsetByAnOddQuery(string query)
    {
        foreach (var path in new[] { "/admin/captures", $"/admin/captures/{LibraryOfCaptures.ManyLines}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync($"{path}?{query}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync($"/admin/captures/999?{query}")).StatusCode);
    }

    [Theory]
    [InlineData("/admin/captures")]
    [InlineData("/admin/captures/5")]
    public async Task AreWellMade(string path)
    {
        var page = await library.PageAsync(path);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], [onerror]"));
        Assert.Empty(page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")!), href => page.GetElementById(href[1..]) is null);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
