using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class EveryPage(Library library) : IClassFixture<Library>
{
    [Theory]
    [MemberData(nameof(Every.Page), MemberType = typeof(Every))]
    [InlineData("/nowhere")]
    public async Task IsWellMade(string path)
    {
        var page = await library.PageAsync(path);
        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("footer", page.Body!.Children.Last(element => element.LocalName != "script").LocalName);
        Assert.Equal("#main", page.QuerySelector("a.skip-link")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Every.Page), MemberType = typeof(Every))]
    public async Task HasNoInlineScriptOrStyle(string path)
    {
        var page = await library.PageAsync(path);
        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], [onerror]"));
    }

    [Theory]
    [MemberData(nameof(Every.Page), MemberType = typeof(Every))]
    public async Task MarksEveryLinkThatLeadsOutside(string path)
    {
        var page = await library.PageAsync(path);
        var unmarked = page.QuerySelectorAll("a[href^='http']").Where(link => link.GetAttribute("rel")?.Contains("noopener nofollow ugc", StringComparison.Ordinal) != true);
        Assert.Empty(unmarked.Select(link => link.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(Every.Page), MemberType = typeof(Every))]
    public async Task HasNoIdTwiceAndNoDeadLinkInside(string path)
    {
        var page = await library.PageAsync(path);
        Assert.Empty(page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
        foreach (var href in page.QuerySelectorAll("a[href^='/']:not([hreflang])").Select(link => link.GetAttribute("href")!).Distinct())
        {
            var status = (int)(await library.Client.GetAsync(href)).StatusCode;
            Assert.True(status is 200 or 302, $"{path} links to {href}, which answers {status}");
        }
    }
}

internal static class Pages
{
    /// <summary>The page as a browser would read it.</summary>
    public static async Task<IDocument> PageAsync(this Library library, string path) =>
        new HtmlParser().ParseDocument(await (await library.Client.GetAsync(path)).Content.ReadAsStringAsync());
}
