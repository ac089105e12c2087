namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>Attention (1) of June 2017 with a link to code, BERT (2) of October 2018, and an old theorem (3) without date; all on arXiv.</summary>
public sealed class PaperPages(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("", new[] { "/papers/2", "/papers/1", "/papers/3" })]
    [InlineData("sort=title", new[] { "/papers/3", "/papers/1", "/papers/2" })]
    [InlineData("sort=articles", new[] { "/papers/1", "/papers/3", "/papers/2" })]
    [InlineData("linked=true", new[] { "/papers/1" })]
    [InlineData("linked=false&arxiv=true", new[] { "/papers/2", "/papers/3" })]
    [InlineData("arxiv=false", new string[0])]
    [InlineData("year=2018", new[] { "/papers/2" })]
    [InlineData("month=2017-06", new[] { "/papers/1" })]
    [InlineData("month=2017-0", new string[0])]
    [InlineData("author=2&affiliation=1", new[] { "/papers/1" })]
    [InlineData("linked=perhaps&arxiv=%00", new[] { "/papers/2", "/papers/1", "/papers/3" })]
    public async Task FiltersAndOrdersCombine(string query, string[] papers) => Assert.Equal(papers, await PapersAsync($"/papers?{query}"));

    [Fact]
    public async Task EveryFilterCountsWhatItsLinkShows()
    {
        var links = (await library.PageAsync("/papers?author=2")).QuerySelectorAll(".facet a");
        Assert.NotEmpty(links);
        foreach (var link in links.Where(link => link.GetAttribute("aria-current") is null))
        {
            Assert.Equal(link.QuerySelector(".count")!.TextContent, (await PapersAsync(link.GetAttribute("href")!)).Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task TheListCanBeCitedAsItIsFiltered()
    {
        var links = (await library.PageAsync("/papers?author=2&sort=oldest&page=1")).QuerySelectorAll(".cite-files a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["/papers.bib?author=2&sort=oldest", "/papers.ris?author=2&sort=oldest", "/papers.csl.json?author=2&sort=oldest"], links);
        Assert.Equal(2, (await library.Client.GetStringAsync(links[1])).Split("TY  - ").Length - 1);
        Assert.Empty((await library.PageAsync("/papers?q=nowhere")).QuerySelectorAll(".cite-files"));
    }

    [Fact]
    public async Task AFilterIsNamedAndCanBeTakenBack()
    {
        var chips = (await library.PageAsync("/papers?author=2&year=2018&sort=title")).QuerySelectorAll(".chip");
        Assert.Equal(["年2018", "著者Alan Turing"], chips.Select(chip => chip.TextContent.Replace("絞り込みを外す:", "", StringComparison.Ordinal).Trim()));
        Assert.Equal(["/papers?author=2&sort=title", "/papers?year=2018&sort=title"], chips.Select(chip => chip.GetAttribute("href")));
    }

    [Fact]
    public async Task AFilterThatNothingFitsCanBeTakenBack()
    {
        var page = await library.PageAsync("/papers?author=999");
        Assert.Empty(page.QuerySelectorAll(".card"));
        Assert.Equal("/papers", page.QuerySelector(".chip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task TheTimelineHasABarForEachMonthAndAFullOneForTheMost()
    {
        var page = await library.PageAsync("/timeline");
        Assert.Equal(["/timeline?month=2018-10", "/timeline?month=2017-06"], page.QuerySelectorAll(".months a").Select(month => month.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".months rect"), bar => Assert.Equal(("0", "36"), (bar.GetAttribute("y"), bar.GetAttribute("height"))));
        Assert.Contains("日付のわからない論文が 1 本あります", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", new[] { "/papers/2" })]
    [InlineData("year=2017", new[] { "/papers/1" })]
    [InlineData("month=2017-06", new[] { "/papers/1" })]
    [InlineData("month=June", new string[0])]
    [InlineData("year=nineteen&page=-1", new string[0])]
    public async Task TheTimelineListsThePapersOfAMonthOrYearAndFirstThoseOfTheNewest(string query, string[] papers) =>
        Assert.Equal(papers, await PapersAsync($"/timeline?{query}"));

    private async Task<IEnumerable<string?>> PapersAsync(string path) =>
        (await library.PageAsync(path)).QuerySelectorAll(".card-title a").Select(link => link.GetAttribute("href"));
}
