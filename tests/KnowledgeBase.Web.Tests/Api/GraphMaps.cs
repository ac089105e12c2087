using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Web.Tests.Api;

public sealed class GraphMaps(Library library) : IClassFixture<Library>
{
    private const string Everything = "/api/v1/graph/map?kinds=article,paper,uncaptured,author,affiliation";

    [Fact]
    public async Task ShowTheWholeLibraryInColumns()
    {
        var map = await MapAsync(Everything);
        Assert.Equal("nodes", map.Detail);
        Assert.Equal(["a1", "a2", "a3", "o1", "p1", "p2", "p3", "w1", "w2"], map.Nodes.Ids.Where(id => id[0] != 'u').Order(StringComparer.Ordinal));
        Assert.Equal(10, map.Nodes.Ids.Count); // and the address that no capture covers
        Assert.All(new[] { map.Nodes.Labels.Count, map.Nodes.Kinds.Count, map.Nodes.X.Count, map.Nodes.Y.Count, map.Nodes.Years.Count, map.Nodes.Sites.Count, map.Nodes.Affiliations.Count, map.Nodes.Communities.Count, map.Nodes.Degrees.Count }, count => Assert.Equal(10, count));
        Assert.All(map.Nodes.X.Concat(map.Nodes.Y), at => Assert.InRange(at, 0, 9999));
        Assert.Equal("両側から読む <b>BERT</b> & Co.", map.Nodes.Labels[map.Nodes.Ids.ToList().IndexOf("a2")]);
        Assert.Equal("Analytical Engines", Assert.Single(map.Affiliations).Name);
        Assert.Equal("site.example", Assert.Single(map.Sites));
    }

    [Fact]
    public async Task JoinWhatTheLibraryJoins()
    {
        var map = await MapAsync(Everything);
        var edges = Edges(map);
        Assert.Contains("a1 a2 related_research", edges);
        Assert.Contains("a2 a1 inline", edges);
        Assert.Contains("a3 p1 introduces", edges);
        Assert.Contains("w2 p1 wrote", edges);
        Assert.Contains("o1 p1 affiliated", edges);
        Assert.Equal(12, edges.Count);
        Assert.Equal(new MapTotal(10, 12), map.Total);
    }

    [Theory]
    [InlineData("from=2024", "a2 p2 u")]
    [InlineData("to=2023", "a1 p1 u")]
    [InlineData("site=site.example&kinds=article", "a1 a2")]
    [InlineData("site=nowhere.example", "")]
    [InlineData("affiliation=1", "a1 a3 p1 p3 u")]
    [InlineData("affiliation=99", "")]
    [InlineData("q=title:bert&kinds=article,paper,author", "a2 p2 w2")]
    [InlineData("focus=w2&depth=1&kinds=paper", "p1 p2 w2")]
    [InlineData("focus=p3&depth=99&kinds=article,paper", "a1 a3 p1 p3")]
    [InlineData("focus=a1&depth=1&edges=related_research", "a1 a2")]
    [InlineData("focus=a1&depth=1&kinds=article&edges=same_paper", "a1 a3")]
    [InlineData("focus=p1&depth=1&kinds=paper&edges=shared_author", "p1 p2")]
    [InlineData("community=77", "")]
    [InlineData("papers=1&kinds=article", "a1 a2 a3")]
    [InlineData("noleaves=1&edges=introduces", "a3 p1")]
    [InlineData("noleaves=1", "a1 a2 a3 p1 u")]
    [InlineData("noleaves=0&nohubs=false&kinds=paper", "p1 p2 p3")]
    [InlineData("nohubs=1&kinds=paper", "p1 p2 p3")]
    public async Task ShowTheViewThatIsAskedFor(string query, string nodes) => Assert.Equal(
        nodes, string.Join(' ', (await MapAsync($"/api/v1/graph/map?{query}")).Nodes.Ids.Select(id => id[0] == 'u' ? "u" : id).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task JoinWhatSharesAPaperOrAnAuthorWhereThatIsAskedFor()
    {
        var map = await MapAsync("/api/v1/graph/map?kinds=article,paper&edges=same_paper,shared_author");
        Assert.Equal(["a1 a3 same_paper", "p1 p2 shared_author"], Edges(map).Order(StringComparer.Ordinal));
        Assert.Equal(2, map.Total.Edges);
    }

    [Fact]
    public async Task HaveNoEdgesWhereNoneAreWanted() => Assert.Empty((await MapAsync("/api/v1/graph/map?edges=none")).Edges.Sources);

    [Theory]
    [InlineData("", "2023 1, 2024 1")]
    [InlineData("from=2024", "2023 1, 2024 1")]
    [InlineData("to=2023&papers=1", "2023 1, 2024 1")]
    [InlineData("q=title:bert", "2024 1")]
    public async Task CountTheArticlesOfAllYearsWhateverYearsAreChosen(string query, string years) =>
        Assert.Equal(years, string.Join(", ", (await MapAsync($"/api/v1/graph/map?{query}")).Years.Select(year => $"{year.Year} {year.Articles}")));

    [Fact]
    public async Task SayWhenTheyLeftSomethingOut()
    {
        var map = await MapAsync("/api/v1/graph/map?limit=3");
        Assert.True(map.Truncated);
        Assert.Equal(3, map.Nodes.Ids.Count);
        Assert.Equal(7, map.Total.Nodes);
        Assert.All(map.Edges.Sources.Concat(map.Edges.Targets), end => Assert.InRange(end, 0, 2));
    }

    [Fact]
    public async Task ShowNodesWhereNothingIsACommunity()
    {
        Assert.Empty((await MapAsync("/api/v1/graph/map?detail=communities")).Nodes.Ids);
        Assert.Equal(2, (await MapAsync("/api/v1/graph/map?detail=auto&limit=2")).Nodes.Ids.Count);
    }

    [Fact]
    public async Task AreNotSentAgainWhileNothingChanges()
    {
        var first = await library.Client.GetAsync("/api/v1/graph/map");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/graph/map");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await library.Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task ComeCompressedToWhomUnderstandsIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/graph/map") { Headers = { { "Accept-Encoding", "gzip, br" } } };
        var answer = await library.Client.SendAsync(request);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        using var unpacked = new StreamReader(new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress), Encoding.UTF8);
        Assert.Equal(await library.Client.GetStringAsync("/api/v1/graph/map"), await unpacked.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/api/v1/graph/map?focus=a999")]
    [InlineData("/api/v1/graph/map?focus=u0000000000000000")]
    [InlineData("/api/v1/graph/map?focus=nonsense")]
    [InlineData("/api/v1/graph/node/a999")]
    [InlineData("/api/v1/graph/node/x")]
    [InlineData("/api/v1/graph/path")]
    [InlineData("/api/v1/graph/path?from=a1&to=a999")]
    [InlineData("/api/v1/graph.gexf?focus=a999")]
    public async Task KnowNothingOfNodesThatAreNotThere(string path)
    {
        var answer = await library.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task TellWhyANodeIsJoinedToOthers()
    {
        var node = JsonDocument.Parse(await library.Client.GetStringAsync("/api/v1/graph/node/a1")).RootElement;
        Assert.Equal("注意機構だけで翻訳する「Transformer」の話。", node.GetProperty("lead").GetString());
        var edges = node.GetProperty("edges").EnumerateArray().Select(edge =>
            $"{edge.GetProperty("kind")} {edge.GetProperty("outgoing")} {edge.GetProperty("other").GetProperty("id").GetString()![..2]} {edge.GetProperty("evidence")}").ToList();
        Assert.Contains("related_research True a2 この話の続き。", edges);
        Assert.Contains("inline False a2 この話の続き。", edges);
        Assert.Contains("introduces True p1 Attention Is All You Need", edges);
        Assert.Equal(4, edges.Count);
    }

    [Fact]
    public async Task TellWhatAnAddressWithoutCaptureIsLinkedFrom()
    {
        var name = (await MapAsync(Everything)).Nodes.Ids.First(id => id[0] == 'u');
        var node = JsonDocument.Parse(await library.Client.GetStringAsync($"/api/v1/graph/node/{name}")).RootElement;
        Assert.Equal("まだない記事", node.GetProperty("label").GetString());
        Assert.Equal($"/uncaptured/{name}", node.GetProperty("url").GetString());
    }

    [Fact]
    public async Task AreThereForALibraryThatHoldsNothing()
    {
        await using var empty = new EmptyLibrary();
        await ((IAsyncLifetime)empty).InitializeAsync();
        var map = JsonSerializer.Deserialize<GraphMap>(await empty.Client.GetStringAsync(Everything), JsonSerializerOptions.Web)!;
        Assert.Empty(map.Nodes.Ids);
        Assert.Empty(map.Communities);
    }

    private static List<string> Edges(GraphMap map) =>
        [.. map.Edges.Sources.Select((source, i) => $"{map.Nodes.Ids[source]} {map.Nodes.Ids[map.Edges.Targets[i]]} {map.EdgeKinds[map.Edges.Kinds[i]]}")];

    private async Task<GraphMap> MapAsync(string path) =>
        JsonSerializer.Deserialize<GraphMap>(await library.Client.GetStringAsync(path), JsonSerializerOptions.Web)!;
}
