using System.Net;
using System.Text.Json;
using KnowledgeBase.Captures;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class LedgerPages(LibraryOfCaptures library) : IClassFixture<LibraryOfCaptures>
{
    private static readonly string[] Nonsense =
    [
        "outcome=7&route=x&version=x&upload=-1&article=2&from=x&until=9999-99-99&severity=x&ms=x&lacks=none&sort=x&after=x&before=x",
        "q=%00%22*%27)(&who=%EF%BF%BF&form=%F0%9F%92%A9&reason=%25_%5C&code=%27%3B--", "q=%22&q=b&from=2026-02-02&until=2026-01-01", "after=99999999999-1&sort=largest", "before=0-1&sort=slowest", "from=0001-01-01&until=9999-12-31", "lacks=authors,title",
    ];

    public static TheoryData<string> Odd => [.. Nonsense];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task AnOddQueryIsAnsweredLikeAnyOther(string query)
    {
        foreach (var path in new[] { "/admin/captures", "/admin/captures.csv", "/admin/captures.json", "/admin/coverage" })
        {
            Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync($"{path}?{query}")).StatusCode);
        }
    }

    [Fact]
    public async Task EveryFilterThatIsOnCanBeTakenOffByItself()
    {
        var page = await library.PageAsync("/admin/captures?outcome=unreadable&q=broken&from=2026-01-01&sort=oldest");
        Assert.Equal(["broken.md"], page.QuerySelectorAll(".ledger .file > a").Select(link => link.TextContent));
        Assert.Equal("取り込み 1 件", page.QuerySelector(".list-count")!.TextContent.Trim());
        Assert.Equal(
            ["/admin/captures?from=2026-01-01&q=broken&sort=oldest", "/admin/captures?outcome=unreadable&from=2026-01-01&sort=oldest", "/admin/captures?outcome=unreadable&q=broken&sort=oldest", "/admin/captures"],
            page.QuerySelectorAll(".chips a").Select(link => link.GetAttribute("href")!));
        Assert.Equal("unreadable", page.QuerySelector(".ledger-form input[name=outcome]")!.GetAttribute("value"));
        Assert.Equal("broken", page.QuerySelector(".ledger-form input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task PagesFollowEachOtherByLinks()
    {
        var (address, seen) = ("/admin/captures", new List<string>());
        while (address is not null && seen.Count < 1000)
        {
            var page = await library.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".ledger .file > a").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(await CountAsync(_ => true), seen.Distinct().Count());
    }

    [Fact]
    public async Task TheListIsSavedAsTextThatNoSpreadsheetRuns()
    {
        var answer = await library.Client.GetAsync("/admin/captures.csv?q=img");
        Assert.Equal("attachment; filename=captures.csv", answer.Content.Headers.ContentDisposition!.ToString());
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.StartsWith("id,fileName,origin,", lines[0], StringComparison.Ordinal);
        Assert.Equal($"{LibraryOfCaptures.Hostile},\"..\"\"><img src=x>.md\",test,folder,", lines[1][..(lines[1].IndexOf("folder,", StringComparison.Ordinal) + 7)]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task TheListIsSavedAsJson()
    {
        using var json = JsonDocument.Parse(await library.Client.GetStringAsync("/admin/captures.json?outcome=unreadable"));
        var one = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("broken.md", "unreadable", "It never could be read."), (one.GetProperty("fileName").GetString(), one.GetProperty("outcome").GetString(), one.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task NothingIsTriedAgainBeforeSomebodySaysSo()
    {
        var form = (await library.PageAsync("/admin/captures")).QuerySelector(".ledger-choice")!;
        KeyValuePair<string, string> Field(string name, string value) => new(name, value);
        var answer = await library.Client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(
        [
            Field("__RequestVerificationToken", form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), Field("id", $"{LibraryOfCaptures.Unreadable}"), Field("id", $"{LibraryOfCaptures.Read}"), Field("id", "x"),
        ]));
        Assert.Contains("1 件をもう一度読み取る", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(capture => capture.Status == CaptureStatus.Unreadable));
        Assert.Contains("何も選ばれていません", (await library.PageAsync("/admin/captures/retry")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("対象外", (await library.PageAsync("/admin/captures/retry?filter=%3F")).Body!.TextContent, StringComparison.Ordinal);
        using var uploader = await library.ClientOfAsync(AccountRole.Uploader);
        Assert.Equal(HttpStatusCode.Forbidden, (await uploader.GetAsync("/admin/captures/retry")).StatusCode);
    }

    [Fact]
    public async Task QueriesReadNoWholeTable()
    {
        foreach (var path in new[]
        {
            "/admin/captures", "/admin/captures?outcome=unreadable", "/admin/captures?outcome=ingested&form=html&lacks=authors&q=md", "/admin/captures?sort=largest", "/admin/captures?sort=slowest", "/admin/captures?sort=oldest&after=0-2",
            "/admin/captures?reason=x&ms=3", "/admin/captures?code=stub&severity=info&from=2026-01-01", "/admin/captures?who=ada&route=api&upload=3&version=3&article=true", "/admin/coverage",
        })
        {
            library.Sql.Queries.Clear();
            (await library.Client.GetAsync(path)).EnsureSuccessStatusCode();
            Assert.NotEmpty(library.Sql.Queries);
            Assert.All(library.Sql.Queries, query => Assert.False(QueryPlans.ReadsWhole(query.Sql, query.Plan) && !WalksFromOneEnd(query.Sql, query.Plan), $"{path}\n\n{query.Sql}\n\n{query.Plan}"));
        }
    }

    // The order of the ids is that of the table: a walk through it ends when the page is full.
    private static bool WalksFromOneEnd(string sql, string plan) =>
        sql.Contains("ORDER BY \"c\".\"Id\"", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal) && !plan.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal);

    private async Task<int> CountAsync(System.Linq.Expressions.Expression<Func<Capture, bool>> condition)
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().Captures.CountAsync(condition);
    }
}
