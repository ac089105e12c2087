using System.Net;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class PathPages(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task TellAChainWithTheSentenceOfEachStep()
    {
        var page = await library.PageAsync("/graph/path?from=a1&to=p2");
        var chain = page.QuerySelector(".chain")!;
        Assert.Equal(["/articles/1", "/articles/2", "/papers/2"], chain.QuerySelectorAll("li > a").Select(link => link.GetAttribute("href")));
        Assert.Contains(chain.QuerySelectorAll(".why"), why => why.TextContent.Contains("この話の続き。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FindAnEndByWordsAndKeepTheOther()
    {
        var page = await library.PageAsync("/graph/path?from=a1&toq=BERT");
        Assert.NotNull(page.QuerySelector(".path-found a[href='/graph/path?from=a1&to=p2']"));
        Assert.Equal("a1", page.QuerySelector("input[name=from]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SayThatNothingFitsTheWords() =>
        Assert.Contains("この語に合う記事や論文はありません", (await library.PageAsync("/graph/path?fromq=どこにもない語")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task SayThatBothEndsAreTheSame() =>
        Assert.Contains("同じものです", (await library.PageAsync("/graph/path?from=a1&to=a1")).Body!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/graph/path?from=a999&to=a1")]
    [InlineData("/graph/path?from=a1&to=%22%3E%3Cscript%3E")]
    public async Task SayThatAnEndIsUnknown(string path) => Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync(path)).StatusCode);

    [Fact]
    public async Task LeadThereFromAnArticle() =>
        Assert.NotNull((await library.PageAsync("/articles/1")).QuerySelector(".around a[href='/graph/path?from=a1']"));

    [Fact]
    public async Task ShowWhatStandsOut()
    {
        var page = await library.PageAsync("/graph/insights");
        Assert.NotNull(page.QuerySelector("#most-linked a[href='/articles/1']"));
        Assert.NotNull(page.QuerySelector("#joined a[href='/articles/2']"));
    }

    [Theory]
    [InlineData("/uncaptured")]
    [InlineData("/uncaptured?sort=newest")]
    [InlineData("/uncaptured?sort=nonsense&page=-1")]
    public async Task RankWhatIsMissingWithItsAddressesToCopy(string path)
    {
        var page = await library.PageAsync(path);
        Assert.StartsWith(SmallWorld.Uncaptured, page.QuerySelector("#urls")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".ranked .from[href^='/articles/']").Length);
    }
}

public sealed class EmptyGraphPages(EmptyLibrary library) : IClassFixture<EmptyLibrary>
{
    [Theory]
    [InlineData("/graph/path")]
    [InlineData("/graph/insights")]
    [InlineData("/graph?focus=")]
    public async Task AreThereBeforeAnythingIs(string path) => Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync(path)).StatusCode);
}
