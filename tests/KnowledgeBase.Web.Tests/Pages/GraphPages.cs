using System.Net;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class GraphPages(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("/graph?depth=99")]
    [InlineData("/graph?focus=a1&depth=-5")]
    [InlineData("/graph?kinds=nonsense,&limit=x")]
    [InlineData("/graph?focus=p1&kinds=author")]
    public async Task TakeOddNumbersAndKinds(string path) => Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("/graph?focus=a999")]
    [InlineData("/graph?focus=%3Cscript%3E")]
    [InlineData("/graph/nodes/a999")]
    [InlineData("/graph/nodes/x")]
    public async Task SayThatANodeIsUnknownAndOfferASearch(string path)
    {
        var answer = await library.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeEachTickedKindFromTheForm()
    {
        var page = await library.PageAsync("/graph?focus=p1&kinds=author&kinds=article");
        Assert.NotNull(page.QuerySelector(".explorer-static a[href='/authors/1']"));
        Assert.NotNull(page.QuerySelector("input[name=kinds][value=author][checked]"));
    }

    [Fact]
    public async Task TellANodeWithTheSentencesOfItsEdges()
    {
        var page = await library.PageAsync("/graph/nodes/a1");
        Assert.Contains("この話の続き。", page.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("header"));
    }

    [Fact]
    public async Task TellANodeBareToTheExplorersPanel()
    {
        var page = await library.PageAsync("/graph/nodes/p1?part=1");
        Assert.Null(page.QuerySelector("header"));
        Assert.NotNull(page.QuerySelector("[data-node=a1]"));
    }
}
