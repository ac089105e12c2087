using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using KnowledgeBase.Audit;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;

namespace KnowledgeBase.Web.Tests.Accounts;

public sealed class LibraryWithALog : Library
{
    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        await base.SeedAsync(db);
        for (var i = 0; i < 60; i++)
        {
            db.AuditLog.Add(new AuditEntry
            {
                AtUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(i), Who = i % 2 == 0 ? "ada" : "babbage", Kind = ActorKind.Person, Address = "192.0.2.1",
                Action = i % 3 == 0 ? AuditActions.CorrectionMade : AuditActions.SignedIn, Subject = $"subject {i}", Before = "{\"title\":\"前\"}", After = "{\"title\":\"後, \\\"q\\\"\"}",
            });
        }

        db.AuditLog.Add(new AuditEntry { AtUtc = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), Who = "-", Kind = ActorKind.Anonymous, Action = AuditActions.SignInFailed, Subject = "=HYPERLINK(\"x\")<script>" });
        await db.SaveChangesAsync();
        await SignInAsync(AccountRole.Admin);
    }
}

public sealed class AuditPages(LibraryWithALog library) : IClassFixture<LibraryWithALog>
{
    [Fact]
    public async Task EverythingThatIsToldOfHasAName()
    {
        var page = new HtmlParser().ParseDocument(await library.Client.GetStringAsync("/admin/audit"));
        Assert.All(page.QuerySelectorAll("#action option").Skip(1), option => Assert.NotEqual(option.GetAttribute("value"), option.TextContent));
    }

    [Theory]
    [InlineData("", 62)]
    [InlineData("?who=ada", 30)]
    [InlineData("?action=correction.made", 20)]
    [InlineData("?action=session&who=babbage", 20)]
    [InlineData("?from=2026-01-02&until=2026-01-04", 3)]
    [InlineData("?until=9999-12-31", 62)]
    [InlineData("?q=subject+59", 1)]
    [InlineData("?q=%25", 0)]
    [InlineData("?q=%00&from=yesterday&page=x", 62)]
    public async Task ShowWhatIsAskedFor(string query, int entries)
    {
        var page = new HtmlParser().ParseDocument(await library.Client.GetStringAsync($"/admin/audit{query}"));
        Assert.Equal($"{entries} 件", page.QuerySelector(".list-count")!.TextContent);
        Assert.Equal(Math.Min(50, entries), page.QuerySelectorAll("tbody tr").Length);
        var csv = page.QuerySelector("a[href^='/admin/audit.csv']")!.GetAttribute("href")!;
        Assert.Equal(entries, (await library.Client.GetStringAsync(csv)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(entries, JsonNode.Parse(await library.Client.GetStringAsync(csv.Replace(".csv", ".json", StringComparison.Ordinal)))!.AsArray().Count);
    }

    [Fact]
    public async Task AreFilesThatNoSpreadsheetRuns()
    {
        var answer = await library.Client.GetAsync("/admin/audit.csv");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")<script>\"", text, StringComparison.Ordinal);
        Assert.Contains("\"{\"\"title\"\":\"\"後, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellBeforeAndAfterAndRunNothing()
    {
        var html = await library.Client.GetStringAsync("/admin/audit");
        Assert.DoesNotContain("x\")<script>", html, StringComparison.Ordinal);
        Assert.Contains("前", new HtmlParser().ParseDocument(await library.Client.GetStringAsync("/admin/audit?who=ada")).QuerySelector("tbody details code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreForAdminsOnly()
    {
        using var editor = await library.ClientOfAsync(AccountRole.Editor);
        foreach (var path in (string[])["/admin/audit", "/admin/audit.csv", "/admin/audit.json"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(path)).StatusCode);
        }
    }
}
