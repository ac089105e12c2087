namespace KnowledgeBase.Web.Tests.Pages;

public sealed class ArticlePage(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task LeadsEachLinkOfTheTextWhereItLeadsToday()
    {
        var body = (await library.PageAsync("/articles/1")).QuerySelector("[data-testid=article-body]")!;
        Assert.Equal("/articles/1", body.QuerySelector("a.link-inside")!.GetAttribute("href"));
        Assert.Matches("^/uncaptured/u[0-9a-f]{16}$", body.QuerySelector("a.link-uncaptured")!.GetAttribute("href")!);
        Assert.Equal("https://other.example/", body.QuerySelector("a.link-outside")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ShowsTheTitleAsTextWhateverItHolds()
    {
        var page = await library.PageAsync("/articles/2");
        Assert.Equal("両側から読む <b>BERT</b> & Co.", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task LeadsPrintedAuthorsToTheirPages()
    {
        var names = (await library.PageAsync("/articles/1")).QuerySelectorAll(".paper-beside a.name");
        Assert.Equal(["Ada Lovelace", "Turing, Alan", "Analytical Engines"], names.Select(name => name.TextContent));
        Assert.Equal(["/authors/1", "/authors/2", "/affiliations/1"], names.Select(name => name.GetAttribute("href")));
    }

    [Fact]
    public async Task ShowsLinksBothWaysAndWhatIsUncaptured()
    {
        var page = await library.PageAsync("/articles/1");
        Assert.Single(page.QuerySelectorAll("#related .uncaptured-mark"));
        Assert.NotNull(page.QuerySelector("#related a[href='/articles/2']"));
        Assert.Contains("この話の続き。", page.QuerySelector("#related-from")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysWhereAMembershipCutsItAndWhatTheReaderNoticed()
    {
        var page = await library.PageAsync("/articles/2");
        Assert.NotNull(page.QuerySelector(".callout-notice"));
        Assert.NotNull(page.QuerySelector(".cut a[href='https://site.example/archives/2']"));
        Assert.Equal(["取り込み済み", "新しい取り込みあり"], page.QuerySelectorAll(".outcome").Select(outcome => outcome.TextContent));
        Assert.Contains("会員限定", page.QuerySelector(".diagnostics")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeadsToOtherArticlesOnThePaperAndToItsNeighboursByDate()
    {
        var page = await library.PageAsync("/articles/1");
        Assert.NotNull(page.QuerySelector(".paper-beside a[href='/articles/3']"));
        Assert.Equal("/articles/3", page.QuerySelector(".neighbours [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/articles/2", page.QuerySelector(".neighbours [rel=next]")!.GetAttribute("href"));
    }
}
