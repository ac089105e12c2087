namespace KnowledgeBase.Web.Tests.Pages;

public sealed class ListPages(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task TheArticleListIsNewestFirstAndUndatedLast() =>
        Assert.Equal(["/articles/2", "/articles/1", "/articles/3"], await ArticlesAsync("/"));

    [Fact]
    public async Task SearchFoldsWidthAndCase() =>
        Assert.Equal(["/articles/1"], await ArticlesAsync("/?q=ｔｉｔｌｅ：ＴＲＡＮＳｆｏｒｍｅｒ"));

    [Fact]
    public async Task EveryWordOfASearchMustBeFound() =>
        Assert.Empty(await ArticlesAsync("/?q=Theorem 翻訳"));

    [Fact]
    public async Task TheFoundWordIsMarkedInTheTitle()
    {
        var page = await library.PageAsync("/?q=transformer");
        Assert.Equal("Transformer", page.QuerySelector(".card-title mark")!.TextContent);
    }

    [Fact]
    public async Task FiltersCountAndKeepTheRestOfTheState()
    {
        var page = await library.PageAsync("/?q=話&sort=oldest");
        var site = page.QuerySelectorAll(".facet a").First(link => link.TextContent.Contains("site.example", StringComparison.Ordinal));
        Assert.Equal("2", site.QuerySelector(".count")!.TextContent);
        Assert.Equal(["/articles/1", "/articles/2"], await ArticlesAsync(site.GetAttribute("href")!));
    }

    [Fact]
    public async Task PagingKeepsTheState()
    {
        var page = await library.PageAsync("/?sort=oldest&pageSize=1&page=2");
        Assert.Equal("/?sort=oldest&page=3&pageSize=1", Uri.UnescapeDataString(page.QuerySelector(".pager [rel=next]")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task TheUncapturedTargetIsListedOnceWithBothOfItsLinks()
    {
        var items = (await library.PageAsync("/uncaptured")).QuerySelectorAll(".ranked > li");
        Assert.Contains("2 件", Assert.Single(items).TextContent, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string?>> ArticlesAsync(string path) =>
        (await library.PageAsync(path)).QuerySelectorAll(".card-title a").Select(link => link.GetAttribute("href"));
}
