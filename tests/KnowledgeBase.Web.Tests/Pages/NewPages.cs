using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>BERT (2) came first, Transformer (1) a day later, the note (3) a month after that.</summary>
public sealed class NewPages(NewPages.GrownLibrary library) : IClassFixture<NewPages.GrownLibrary>
{
    [Fact]
    public async Task WhatCameLastIsFirstUnderItsDay()
    {
        var page = await library.PageAsync("/new");
        Assert.Equal(["/articles/3", "/articles/1", "/articles/2"], await ArticlesAsync("/new"));
        Assert.Equal(["2026年2月2日に追加", "2026年1月2日に追加", "2026年1月1日に追加"], page.QuerySelectorAll(".day-heading").Select(day => day.TextContent));
    }

    [Theory]
    [InlineData("2026-01-01T12:00:00Z", new[] { "/articles/3", "/articles/1" })]
    [InlineData("2026-01-02", new[] { "/articles/3", "/articles/1" })]
    [InlineData("2026-02-02T06:00:00.000Z", new[] { "/articles/3" })]
    [InlineData("2027-01-01", new string[0])]
    public async Task SinceAnInstantOnlyWhatCameLaterIsShown(string since, string[] articles) => Assert.Equal(articles, await ArticlesAsync($"/new?since={since}"));

    [Theory]
    [InlineData("since=yesterday")]
    [InlineData("since=%00&page=-1")]
    [InlineData("page=abc&pageSize=0")]
    public async Task WhatCannotBeReadIsNotAsked(string query) => Assert.Equal(3, (await ArticlesAsync($"/new?{query}")).Count());

    [Fact]
    public async Task NothingNewIsSaid() =>
        Assert.Contains("新しい記事はまだありません", (await library.PageAsync("/new?since=2027-01-01")).Body!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("page=9")]
    [InlineData("page=99999999999&since=2020-01-01")]
    public async Task BeyondTheEndTheFirstPageIsOffered(string query) =>
        Assert.StartsWith("/new", (await library.PageAsync($"/new?{query}")).QuerySelector(".empty a")!.GetAttribute("href"), StringComparison.Ordinal);

    private async Task<IEnumerable<string?>> ArticlesAsync(string path) =>
        (await library.PageAsync(path)).QuerySelectorAll(".card-title a").Select(link => link.GetAttribute("href"));

    public sealed class GrownLibrary : Library
    {
        protected override async Task SeedAsync(KnowledgeBaseContext db)
        {
            await SmallWorld.SeedAsync(db);
            foreach (var (id, added) in new[] { (2, new DateTime(2026, 1, 1)), (1, new DateTime(2026, 1, 2, 6, 0, 0)), (3, new DateTime(2026, 2, 2, 7, 0, 0)) })
            {
                var utc = DateTime.SpecifyKind(added, DateTimeKind.Utc);
                await db.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(set => set.SetProperty(article => article.AddedUtc, utc));
            }
        }
    }
}
