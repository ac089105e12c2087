namespace KnowledgeBase.Web.Tests.Pages;

public sealed class NotFoundPage(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task SaysWhatWasAskedForAndOffersASearch()
    {
        var page = await library.PageAsync("/articles/4711");
        Assert.Contains("4711", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main form input[name=q]"));
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task ShowsARequestIdAndNothingOfTheAppsInside()
    {
        var page = await library.PageAsync("/errors/500");
        Assert.NotEmpty(page.QuerySelector("main p.hint code")!.TextContent);
        Assert.DoesNotContain("Exception", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
