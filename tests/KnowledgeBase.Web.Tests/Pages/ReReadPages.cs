using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>A library of its own for each test, because every one of them changes it.</summary>
public sealed partial class ReReadPages : CorrectedLibrary
{
    protected override Task SeedAsync(KnowledgeBaseContext db) => SignInAsync(AccountRole.Editor);

    [Fact]
    public async Task ShowsWhatWouldChangeAndReadsOnlyTheTickedOnesAgain()
    {
        await UploadAsync();
        await SpoilAsync();
        var address = await BegunAsync(("id", "1"), ("id", "3"), ("id", "x"), ("id", "999"));
        var page = await ComparedAsync(address);
        Assert.Contains("2 件を比べ、うち 2 件が変わります。", page, StringComparison.Ordinal);
        Assert.Contains("<del lang=\"ja\">古い題 1</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins lang=\"ja\">ふたごの記事</ins>", page, StringComparison.Ordinal);
        Assert.Contains("古い題 1", await Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);

        await Client.SubmitAsync(address, ("take", "ticked"), ("id", "3"));
        page = await SettledAsync(address);
        Assert.Contains("1 件を読み直しました。", page, StringComparison.Ordinal);
        Assert.Contains("古い題 1", await Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
        Assert.Contains("ほかの記事", await Client.GetStringAsync("/articles/3"), StringComparison.Ordinal);
        Assert.Contains("古い題 2", await Client.GetStringAsync("/articles/2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?", 3)]
    [InlineData("?q=2.md", 1)]
    public async Task TakesAllThatTheLedgersFilterLetsThrough(string filter, int captures)
    {
        await UploadAsync();
        await SpoilAsync();
        var address = await BegunAsync(("filter", filter));
        Assert.Contains($"{captures} 件を比べ、うち {captures} 件が変わります。", await ComparedAsync(address), StringComparison.Ordinal);
        await Client.SubmitAsync(address, ("take", "all"));
        Assert.Contains($"{captures} 件を読み直しました。", await SettledAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain("古い題 2", await Client.GetStringAsync("/articles/2"), StringComparison.Ordinal);
        using var admin = await ClientOfAsync(AccountRole.Admin);
        Assert.Contains("captures.re-read", await admin.GetStringAsync("/admin/audit.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/captures")]
    [InlineData("/admin/captures/1")]
    public async Task IsAskedForInTheLedgerAndOnThePageOfACapture(string page)
    {
        await UploadAsync();
        Assert.Matches("(form)?action=\"/admin/re-read\"", await Client.GetStringAsync(page));
    }

    [Fact]
    public async Task SaysSoWhenNothingChangesAndWhenNothingIsChosen()
    {
        await UploadAsync();
        var page = await ComparedAsync(await BegunAsync(("id", "2")));
        Assert.Contains("1 件を比べ、うち 0 件が変わります。", page, StringComparison.Ordinal);
        Assert.Contains("読み直しても、記事は変わりません。", page, StringComparison.Ordinal);
        Assert.Equal("/admin/re-read", (await Client.SubmitAsync("/admin/re-read", ("id", "999"))).Headers.Location?.OriginalString);
        Assert.Contains("読み直せる取り込みが選ばれていません。", await Client.GetStringAsync("/admin/re-read"), StringComparison.Ordinal);
        Assert.Equal("/admin/re-read", (await Client.GetAsync("/admin/re-read/gone")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task TellsHowFarItIsUntilItHasEnded()
    {
        await UploadAsync();
        var address = await BegunAsync(("filter", "?"));
        var told = await Client.GetStringAsync($"{address}/events");
        Assert.Contains("event: end", told, StringComparison.Ordinal);
        Assert.Contains("{\"done\":3,\"files\":3,\"items\":{}}", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync("/admin/re-read/gone/events")).StatusCode);
    }

    [Fact]
    public async Task WhatWasDeletedMeanwhileStaysDeleted()
    {
        await UploadAsync();
        await SpoilAsync();
        var address = await BegunAsync(("id", "1"));
        await ComparedAsync(address);
        await Client.SubmitAsync("/admin/delete/1");
        await Client.SubmitAsync(address, ("take", "all"));
        await SettledAsync(address);
        Assert.Equal(HttpStatusCode.Gone, (await Client.GetAsync("/articles/1")).StatusCode);
        Assert.Contains("1 件を比べ、うち 0 件が変わります。", await ComparedAsync(await BegunAsync(("id", "1"))), StringComparison.Ordinal);
    }

    private async Task<string> BegunAsync(params (string Name, string? Value)[] fields)
    {
        var answer = await Client.SubmitAsync("/admin/re-read", fields);
        Assert.Matches("^/admin/re-read/[0-9a-f]{8}$", answer.Headers.Location?.OriginalString);
        return answer.Headers.Location!.OriginalString;
    }

    private Task<string> ComparedAsync(string address) => UntilAsync(address, page => page.Contains("件を比べ、うち", StringComparison.Ordinal));

    private Task<string> SettledAsync(string address) => UntilAsync(address, page => page.Contains("件を読み直しました。", StringComparison.Ordinal));

    private async Task<string> UntilAsync(string address, Predicate<string> isThere)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (DateTime.UtcNow < deadline)
        {
            var page = await Client.GetStringAsync(address);
            if (isThere(page))
            {
                return Space().Replace(page, " ");
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("Not compared within a minute.");
    }

    // As an older reader may have left them.
    private async Task SpoilAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        foreach (var id in (int[])[1, 2, 3])
        {
            await db.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(article => article.SetProperty(one => one.Title, $"古い題 {id}"));
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
