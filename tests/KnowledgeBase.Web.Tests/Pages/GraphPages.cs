using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using KnowledgeBase.Data;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed partial class GraphPages(Library library) : IClassFixture<Library>
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

    [Theory]
    [InlineData("")]
    [InlineData("kinds=article,author")]
    [InlineData("edges=introduces&noleaves=1")]
    [InlineData("from=2024")]
    [InlineData("to=2023&papers=1")]
    [InlineData("site=site.example")]
    [InlineData("affiliation=1")]
    [InlineData("q=title:bert")]
    [InlineData("nohubs=1&edges=none")]
    [InlineData("focus=a1&depth=1&kinds=article&edges=same_paper")]
    [InlineData("q=nothing-holds-this")]
    public async Task HoldTheSameAsTheMapForEveryFilterOfTheForm(string query)
    {
        var page = await library.PageAsync($"/graph?{query}");
        using var map = JsonDocument.Parse(await library.Client.GetStringAsync($"/api/v1/graph/map?{query}"));
        var ids = map.RootElement.GetProperty("nodes").GetProperty("ids").EnumerateArray().Select(id => id.GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(ids, page.QuerySelectorAll(".explorer-static .graph-table tbody a[href*='focus=']").Select(link => Focus().Match(link.GetAttribute("href")!).Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ShowInTheFormWhatIsChosen()
    {
        var page = await library.PageAsync("/graph?q=bert&site=site.example&affiliation=1&from=2020&to=2024&papers=1&nohubs=1&noleaves=1&edges=inline&edges=introduces&view=table");
        var form = (IHtmlFormElement)page.QuerySelector(".explorer-filters form")!;
        var sent = new Uri(form.GetSubmission()!.Target.Href).Query;
        Assert.All(
            new[] { "q=bert", "site=site.example", "affiliation=1", "from=2020", "to=2024", "papers=1", "nohubs=1", "noleaves=1", "edges=inline", "edges=introduces", "view=table" },
            part => Assert.Contains(part, sent, StringComparison.Ordinal));
        Assert.DoesNotContain("edges=wrote", sent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".explorer-static svg.graph"));
    }

    [Fact]
    public async Task LookAtWhatCameSinceTheLastLayout()
    {
        await using var own = new Library();
        await ((IAsyncLifetime)own).InitializeAsync();
        await using (var scope = own.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
            db.Add(Some.Article("https://site.example/archives/4", "あとから来た記事", "2024-03"));
            await db.SaveChangesAsync();
        }

        Assert.Equal("あとから来た記事", (await own.PageAsync("/graph?focus=a4")).QuerySelector(".explorer-head h1 a")?.TextContent);
    }

    [GeneratedRegex("focus=([a-z0-9]+)")]
    private static partial Regex Focus();
}
