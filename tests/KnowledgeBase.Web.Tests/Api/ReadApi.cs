using System.Net;
using System.Text.Json;

namespace KnowledgeBase.Web.Tests.Api;

public sealed class ReadApi(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task StatusCountsTheLibrary()
    {
        var status = await JsonAsync("/api/v1/status");
        Assert.Equal(
            (3, 3, 2, 1, 4, 2, 1),
            (Int(status, "articles"), Int(status, "papers"), Int(status, "authors"), Int(status, "affiliations"), Int(status, "relatedLinks"),
                Int(status, "resolvedLinks"), Int(status, "uncapturedTargets")));
        Assert.Equal(2, Int(status.GetProperty("captures"), "ingested"));
    }

    [Fact]
    public async Task AnArticleHasItsPapersAsPrinted()
    {
        var paper = (await JsonAsync("/api/v1/articles/1")).GetProperty("papers")[0];
        Assert.Equal("1706.03762", paper.GetProperty("arxivId").GetString());
        Assert.Equal(JsonValueKind.Null, paper.GetProperty("doi").ValueKind);
        Assert.Equal("Turing, Alan", paper.GetProperty("authors")[1].GetProperty("name").GetString());
        Assert.Equal(2, Int(paper.GetProperty("authors")[1], "id"));
    }

    [Fact]
    public async Task LinksSayTheirKindInSnakeCaseAndWhereTheyLead()
    {
        var article = await JsonAsync("/api/v1/articles/1");
        var related = article.GetProperty("related");
        Assert.Equal(["related_research", "related_article"], related.EnumerateArray().Select(link => link.GetProperty("kind").GetString()));
        Assert.Equal(2, Int(related[0], "articleId"));
        Assert.Equal(JsonValueKind.Null, related[1].GetProperty("articleId").ValueKind);
        Assert.Equal("https://site.example/archives/2", article.GetProperty("relatedFrom")[0].GetProperty("targetUrl").GetString());
    }

    [Fact]
    public async Task UnknownIsNullAndListsAreNeverNull()
    {
        var note = await JsonAsync("/api/v1/articles/3");
        Assert.All(new[] { "sourceUrl", "site", "bestDate", "bestDateSource", "capturedAt" }, name => Assert.Equal(JsonValueKind.Null, note.GetProperty(name).ValueKind));
        Assert.All(new[] { "related", "relatedFrom", "diagnostics", "captures" }, name => Assert.Equal(JsonValueKind.Array, note.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task HighlightsAreRangesOfTheTitleAndEncodedText()
    {
        var found = (await JsonAsync("/api/v1/articles?q=bert")).GetProperty("items")[0].GetProperty("highlights");
        Assert.Equal([10, 14], found.GetProperty("title")[0].EnumerateArray().Select(at => at.GetInt32()));
        Assert.Contains("<mark>BERT</mark>", found.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", found.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await JsonAsync("/api/v1/articles")).GetProperty("items")[0].GetProperty("highlights").ValueKind);
    }

    [Fact]
    public async Task APaperIsFoundByArxivIdentifierOldOrNewWithOrWithoutVersion()
    {
        Assert.Equal(1, Int(await JsonAsync("/api/v1/papers/arxiv/1706.03762v5"), "id"));
        Assert.Equal(3, Int(await JsonAsync("/api/v1/papers/arxiv/math/0611800"), "id"));
        Assert.Equal("/papers/3", (await library.Client.GetAsync("/papers/arxiv/math/0611800")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task APaperSaysWhyItsMentionsAreIt()
    {
        var reasons = (await JsonAsync("/api/v1/papers/1")).GetProperty("mergedBecause").EnumerateArray().ToDictionary(r => Int(r, "articleId"), r => r.GetProperty("by").GetString());
        Assert.Equal("identifier", reasons[1]);
        Assert.Equal("title", reasons[3]);
    }

    [Fact]
    public async Task UncapturedTargetsAreRankedAndAlsoPlainText()
    {
        var target = (await JsonAsync("/api/v1/uncaptured")).GetProperty("items")[0];
        Assert.Equal(2, Int(target, "count"));
        Assert.Equal([1, 2], target.GetProperty("linkedFrom").EnumerateArray().Select(id => id.GetInt32()));
        Assert.Equal(SmallWorld.Uncaptured + "\n", await library.Client.GetStringAsync("/uncaptured.txt"));
    }

    [Fact]
    public async Task PagesAreLinkedAndBounded()
    {
        var first = await library.Client.GetAsync("/api/v1/articles?pageSize=2&sort=oldest");
        Assert.Equal("</api/v1/articles?sort=oldest&page=2&pageSize=2>; rel=\"next\"", first.Headers.GetValues("Link").Single());
        Assert.False((await library.Client.GetAsync("/api/v1/articles?pageSize=2&page=2")).Headers.Contains("Link"));
        Assert.Equal(100, Int(await JsonAsync("/api/v1/articles?pageSize=5000"), "pageSize"));
    }

    [Theory]
    [MemberData(nameof(Every.Api), MemberType = typeof(Every))]
    public async Task AnswersAreTaggedAndNotSentTwice(string path)
    {
        var first = await library.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await library.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    private static int Int(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await library.Client.GetStringAsync(path)).RootElement;
}
