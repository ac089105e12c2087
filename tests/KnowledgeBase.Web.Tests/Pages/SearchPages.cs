using System.Net;
using System.Xml.Linq;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class SearchPages(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("1706.03762", "/papers/1")]
    [InlineData("arXiv:1706.03762v5", "/papers/1")]
    [InlineData("https://arxiv.org/pdf/1706.03762", "/papers/1")]
    [InlineData("10.48550/arXiv.1706.03762", "/papers/1")]
    [InlineData("https://www.site.example/archives/2/?utm_source=x", "/articles/2")]
    [InlineData(SmallWorld.Uncaptured, "/uncaptured/u69a129f22e9e60fd")]
    public async Task AnAddressOrIdentifierLeadsToItsPage(string pasted, string page)
    {
        var answer = await library.Client.GetAsync($"/?q={Uri.EscapeDataString(pasted)}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(page, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task AnUnknownIdentifierIsLookedForAndSaidSo()
    {
        var page = await library.PageAsync("/?q=2401.99999");
        Assert.Contains("2401.99999", page.QuerySelector(".search-note")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foo:bar", "foo:")]
    [InlineData("year:soon", "year:soon")]
    [InlineData("、、 Transformer", "、、")]
    public async Task WhatIsTakenOtherwiseIsSaid(string query, string told)
    {
        var page = await library.PageAsync($"/?q={Uri.EscapeDataString(query)}");
        Assert.Contains(told, page.QuerySelector(".search-note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMisspeltWordIsOfferedRight()
    {
        var page = await library.PageAsync("/?q=Atention");
        Assert.Equal("/?q=attention", page.QuerySelector(".search-note a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("author:turing -title:BERT", "/articles/1 /articles/3")]
    [InlineData("-Transformer", "/articles/3")]
    [InlineData("year:2024", "/articles/2")]
    [InlineData("year:2023..2024", "/articles/2 /articles/1")]
    [InlineData("-year:2023 site:site", "/articles/2")]
    [InlineData("affil:engines arxiv:1706.03762 サイト：example", "/articles/1")]
    public async Task OperatorsNarrowTheList(string query, string articles)
    {
        var page = await library.PageAsync($"/?sort=newest&q={Uri.EscapeDataString(query)}");
        Assert.Equal(articles, string.Join(' ', page.QuerySelectorAll(".card-title a").Select(link => link.GetAttribute("href"))));
    }

    [Fact]
    public async Task TheFeedHoldsWhatThePageShows()
    {
        var feed = XDocument.Parse(await library.Client.GetStringAsync("/feed.atom?q=title:BERT"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(feed.Root!.Elements(atom + "entry"));
        Assert.Equal("両側から読む <b>BERT</b> & Co.", entry.Element(atom + "title")!.Value);
        Assert.EndsWith("/articles/2", entry.Element(atom + "id")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TitlesPapersAndNamesAreSuggested()
    {
        var suggested = await library.Client.GetStringAsync("/api/v1/suggest?q=a");
        Assert.Contains("/papers/1", suggested, StringComparison.Ordinal);
        Assert.Contains("/authors/1", suggested, StringComparison.Ordinal);
        Assert.Contains("/affiliations/1", suggested, StringComparison.Ordinal);
    }
}
