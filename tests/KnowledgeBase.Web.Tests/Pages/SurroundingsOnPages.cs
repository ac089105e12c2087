using AngleSharp.Dom;
using KnowledgeBase.Data;
using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>An article that many link to, each of which links on to one thing more: everything is near to everything over it.</summary>
public sealed class LibraryWithAHub : Library
{
    public const int Links = 60;

    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        var hub = Some.Article("https://site.example/archives/0", "みなが引く記事", "2020-01");
        var near = Some.Article("https://site.example/archives/900", "一つだけ引く記事 \"<i>\" \u202eRTL 🧪", "2021-01");
        var others = Enumerable.Range(1, Links).Select(i => Some.Article($"https://site.example/archives/{i}", $"引く記事その{i}", "2022-01")).ToList();
        db.AddRange([hub, near, .. others]);
        await db.SaveChangesAsync();
        db.Add(Some.Link(near, 0, RelatedLinkKind.RelatedResearch, hub.SourceUrl!, hub));
        db.Add(Some.Link(near, 1, RelatedLinkKind.Inline, near.SourceUrl!, near));
        db.AddRange(others.Select(other => Some.Link(other, 0, RelatedLinkKind.RelatedResearch, hub.SourceUrl!, hub)));
        await db.SaveChangesAsync();
    }
}

public sealed class SurroundingsOnPages(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("/articles/1")]
    [InlineData("/papers/1")]
    public async Task ShowTheSameInThePictureAndInTheList(string path)
    {
        var around = (await library.PageAsync(path)).QuerySelector(".around")!;
        var drawn = Targets(around.QuerySelectorAll("svg.graph a"));
        Assert.NotEmpty(drawn);
        Assert.Equal(drawn, Targets(around.QuerySelectorAll(".around-list a")));
    }

    [Fact]
    public async Task PutTheCurrentOneInTheMiddleAndNoLinkOnIt()
    {
        var focus = (await library.PageAsync("/papers/1")).QuerySelector(".around .focus-node")!;
        Assert.Equal("translate(0 0)", focus.GetAttribute("transform"));
        Assert.Equal("g", focus.LocalName);
    }

    [Fact]
    public async Task LookTheSameEachTime() => Assert.Equal(
        (await library.PageAsync("/articles/1")).QuerySelector(".around svg")!.OuterHtml,
        (await library.PageAsync("/articles/1")).QuerySelector(".around svg")!.OuterHtml);

    [Fact]
    public async Task ReachOverThePaperToTheOtherArticleOnIt() =>
        Assert.NotNull((await library.PageAsync("/articles/1")).QuerySelector(".around-list ul ul a[href='/articles/3']"));

    private static IEnumerable<string?> Targets(IEnumerable<IElement> links) => links.Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal);
}

public sealed class SurroundingsOfAHub(LibraryWithAHub library) : IClassFixture<LibraryWithAHub>
{
    [Fact]
    public async Task AreFewEnoughToReadAndSayThatThereAreMore()
    {
        var around = (await library.PageAsync("/articles/1")).QuerySelector(".around")!;
        Assert.InRange(around.QuerySelectorAll("svg.graph a").Length, 10, ShowSurroundings.MostNodes);
        Assert.Contains("近いものから", around.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreNotWalkedThrough() => Assert.Equal(
        ["/articles/1"], (await library.PageAsync("/articles/2")).QuerySelectorAll(".around svg.graph a").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task ShowOddTitlesAsTheyAre() => Assert.Contains(
        "一つだけ引く記事 \"<i>\" \u202eRTL 🧪",
        (await library.PageAsync("/articles/3")).QuerySelector("title")!.TextContent + (await library.PageAsync("/articles/1")).QuerySelector(".around-list")!.TextContent,
        StringComparison.Ordinal);

    // What leads to the focus, which may be a hub, is read in the order of an index and no further than is shown; what is behind it avoids hubs.
    [Fact]
    public async Task SortNothingThatLeadsToAHub()
    {
        library.Sql.Queries.Clear();
        await library.PageAsync("/articles/1");
        var (_, plan) = library.Sql.Queries.First(query => query.Sql.Contains("\"TargetArticleId\" IS NOT NULL", StringComparison.Ordinal) && query.Sql.Contains("UNION ALL", StringComparison.Ordinal));
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }
}
