using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Authors;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>
/// Article 1 has 1,000 links, 300 of them to articles 2 to 301, each of which links back; all are about paper 1, which has 2,000 authors.
/// </summary>
public sealed class HubLibrary : Library
{
    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        var paper = Some.Paper("A Report of Many Hands", "2024-03", ("arxiv", "2403.00001"));
        paper.Authorships.AddRange(Enumerable.Range(0, 2000).Select(i => new Authorship
        {
            Position = i, PrintedName = $"Given{i} Family{i}", Author = new Author { Name = $"Given{i} Family{i}", NameKey = $"given{i}family{i}" },
        }));
        paper.Affiliations.Add(new PaperAffiliation { Position = 0, PrintedName = "Many Hands", Affiliation = new Affiliation { Name = "Many Hands", NameKey = "manyhands" } });
        var hub = Some.Article("https://hub.example/1", "千のリンク", "2024-05");
        hub.Html = ArticleRenderer.Render(string.Concat(Enumerable.Range(2, 1000).Select(i => $"- [記事 {i}](https://hub.example/{i})\n")), null).Html.Stored;
        var others = Enumerable.Range(2, 300).Select(i => Some.Article($"https://hub.example/{i}", $"記事 {i}", "2024-04")).ToList();
        foreach (var article in others.Prepend(hub))
        {
            article.Papers.Add(Some.Mention(paper, 0, [], [], "2403.00001"));
        }

        db.Add(paper);
        db.AddRange(others.Prepend(hub));
        await db.SaveChangesAsync();
        db.AddRange(Enumerable.Range(2, 1000).Select(i => Some.Link(hub, i, RelatedLinkKind.RelatedResearch, $"https://hub.example/{i}", others.ElementAtOrDefault(i - 2))));
        db.AddRange(others.Select(other => Some.Link(other, 0, RelatedLinkKind.Inline, "https://hub.example/1", hub)));
        await db.SaveChangesAsync();
    }
}

public sealed class LargePages(HubLibrary library) : IClassFixture<HubLibrary>
{
    [Theory]
    [InlineData("/articles/1", 700_000)] // the text alone has a thousand cards
    [InlineData("/articles/2", 60_000)]
    [InlineData("/papers/1", 120_000)]
    [InlineData("/authors/1", 60_000)]
    public async Task StayCalm(string path, int mostBytes)
    {
        var html = await library.Client.GetByteArrayAsync(path);
        Assert.True(html.Length < mostBytes, $"{path} has {html.Length} bytes.");
    }

    [Fact]
    public async Task ListTheFirstLinksAndLeadToAll()
    {
        var page = await library.PageAsync("/articles/1");
        Assert.Equal(30, page.QuerySelectorAll("#related li").Length);
        Assert.Equal(30, page.QuerySelectorAll("#related-from li").Length);
        Assert.Equal(12, page.QuerySelectorAll("#same-paper li").Length);
        Assert.Equal(60, page.QuerySelectorAll(".prose [data-lead]").Length);
        var whole = await library.PageAsync(page.QuerySelector("#related .more a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(1000, whole.QuerySelectorAll("#related li").Length);
        Assert.Null(whole.QuerySelector("#related .more"));
    }

    [Fact]
    public async Task NameTheFirstAuthorsAndLeadToAll()
    {
        var page = await library.PageAsync("/papers/1");
        Assert.Equal(8, page.QuerySelectorAll(".paper-head .names:not(.affiliations) .name").Length);
        var more = page.QuerySelector(".paper-head a[href='/papers/1?all=true']")!;
        Assert.Equal("ほか 1,992 名", more.TextContent);
        Assert.Equal(20, page.QuerySelectorAll(".timeline li").Length);
        var whole = await library.PageAsync(more.GetAttribute("href")!);
        Assert.Equal(2000, whole.QuerySelectorAll(".paper-head .names:not(.affiliations) .name").Length);
        Assert.Equal(301, whole.QuerySelectorAll(".timeline li").Length);
    }

    [Fact]
    public async Task CiteEveryAuthorWhateverThePageShows() =>
        Assert.Equal(2000, (await library.Client.GetStringAsync("/papers/1.ris")).Split("\r\nAU  - ").Length - 1);
}

/// <summary>How often a page asks the database, whatever the library holds.</summary>
public sealed class QueriesOfPages(Library small, HubLibrary large) : IClassFixture<Library>, IClassFixture<HubLibrary>
{
    [Theory]
    [InlineData("/", 18)]
    [InlineData("/articles/1", 18)]
    [InlineData("/papers", 14)]
    [InlineData("/papers/1", 18)]
    [InlineData("/authors/1", 17)]
    [InlineData("/affiliations/1", 17)]
    [InlineData("/papers/1.bib", 6)]
    public async Task DoNotGrowWithTheLibrary(string path, int most)
    {
        var (few, many) = (await CountAsync(small, path), await CountAsync(large, path));
        Assert.True(few <= most && many <= most, $"{path} asks {few} times in a small library and {many} times in a large one.");
    }

    private static async Task<int> CountAsync(Library library, string path)
    {
        library.Sql.Queries.Clear();
        (await library.Client.GetAsync(path)).EnsureSuccessStatusCode();
        return library.Sql.Queries.Count;
    }
}
