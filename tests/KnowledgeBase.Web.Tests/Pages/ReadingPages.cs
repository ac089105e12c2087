using AngleSharp.Dom;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>Pages about what one reader has read. The marks are in the browser, so all that the server knows is what the address says.</summary>
public sealed class ReadingPages(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task UnaskedTheyInviteTheScriptToAsk() =>
        Assert.NotNull((await library.PageAsync("/reading")).QuerySelector("[data-reading-empty=unasked]"));

    [Theory]
    [InlineData("/reading?places=&read=")]
    [InlineData("/reading?places=999,x&read=-3")]
    public async Task AskedForNothingTheyDoNotAskAgain(string path)
    {
        var page = await library.PageAsync(path);
        Assert.Null(page.QuerySelector("[data-reading-empty=unasked]"));
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task TheyListWhatIsAskedForInThatOrder()
    {
        var sections = (await library.PageAsync("/reading?places=3,1,999&read=2")).QuerySelectorAll(".list-main section");
        Assert.Equal(["/articles/3", "/articles/1"], ArticlesOf(sections[0]));
        Assert.Equal(["/articles/2"], ArticlesOf(sections[1]));
    }

    [Fact]
    public async Task TheListLeavesOutWhatIsReadAndSaysSo()
    {
        var page = await library.PageAsync("/?without=2-3&sort=oldest");
        Assert.Equal(["/articles/1"], ArticlesOf(page.Body!));
        var chip = page.QuerySelector(".chip")!;
        Assert.Contains("読了 2 件を除く", chip.TextContent, StringComparison.Ordinal);
        Assert.Equal("/?sort=oldest", chip.GetAttribute("href"));
    }

    [Fact]
    public async Task EveryCardHasRoomForItsMarks() =>
        Assert.Equal(["2", "1", "3"], (await library.PageAsync("/")).QuerySelectorAll(".card .marks").Select(marks => marks.GetAttribute("data-article")));

    private static IEnumerable<string?> ArticlesOf(IElement part) => part.QuerySelectorAll(".card-title a").Select(link => link.GetAttribute("href"));
}
