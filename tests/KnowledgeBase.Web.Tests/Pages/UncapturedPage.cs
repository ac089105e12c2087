using System.Net;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class UncapturedPage(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task IsLedToFromTheListTheArticleAndTheGraph()
    {
        foreach (var path in new[] { "/uncaptured", "/articles/1", "/graph?focus=a1&kinds=article,uncaptured" })
        {
            var link = (await library.PageAsync(path)).QuerySelector("main a[href^='/uncaptured/u']");
            Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync(link!.GetAttribute("href"))).StatusCode);
        }
    }

    [Fact]
    public async Task ShowsWhatLeadsThereInWhichWords()
    {
        var page = await library.PageAsync(await AddressAsync());
        Assert.Equal("まだない記事", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/articles/2", "/articles/1"], page.QuerySelectorAll("main .link-title a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["この話の続き。", "この話の続き。"], page.QuerySelectorAll(".sentence").Select(sentence => sentence.TextContent.Trim()));
        var original = page.QuerySelector(".original a")!;
        Assert.Equal(SmallWorld.Uncaptured, original.GetAttribute("href"));
        Assert.Equal("noreferrer noopener nofollow ugc", original.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("/uncaptured/u0000000000000000")]
    [InlineData("/uncaptured/1")]
    [InlineData("/uncaptured/%01'")]
    public async Task OfNoTargetIsNotFound(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync(path)).StatusCode);

    [Fact]
    public async Task IsTheFocusOfItsGraph()
    {
        var id = (await AddressAsync()).Split('/')[^1];
        var page = await library.PageAsync($"/graph?focus={id}&kinds=article,uncaptured");
        Assert.NotNull(page.QuerySelector(".graph a[href='/articles/1']"));
    }

    private async Task<string> AddressAsync() =>
        (await library.PageAsync("/uncaptured")).QuerySelector("main a[href^='/uncaptured/u']")!.GetAttribute("href")!;
}

public sealed class HealedUncapturedPage(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task LeadsToTheArticleForGoodOnceItIsCaptured()
    {
        await using var scope = library.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        var links = await db.RelatedLinks.Where(link => link.TargetArticleId == null).ToListAsync();
        links.ForEach(link => link.TargetArticleId = 3);
        await db.SaveChangesAsync();
        var answer = await library.Client.GetAsync($"/uncaptured/{links[0].TargetId}");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/articles/3", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task LinksOfOlderLibrariesAreGivenTheirIds()
    {
        await using var scope = library.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        var before = await db.RelatedLinks.AsNoTracking().Select(link => link.TargetId).ToListAsync();
        await db.RelatedLinks.ExecuteUpdateAsync(link => link.SetProperty(one => one.TargetId, ""));
        await library.Services.MigrateLibraryAsync(CancellationToken.None);
        Assert.Equal(before, await db.RelatedLinks.AsNoTracking().Select(link => link.TargetId).ToListAsync());
    }
}
