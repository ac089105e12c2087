using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Tests.Related.Maps;

public sealed class FindPathTests
{
    [Fact]
    public async Task TheSentenceOfEachStepIsTold()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1, body: $"この話は[二つ目の記事]({Some.Site}/2)へ続きます。"));
        await library.IngestTextAsync("2.md", Some.Capture(2, title: "二つ目", paper: "A Shared Paper"));
        await library.IngestTextAsync("3.md", Some.Capture(3, title: "三つ目", paper: "A Shared Paper"));
        var path = (await FindAsync(library, "a1", "a3"))!;
        var chain = Assert.Single(path.Chains);
        Assert.Equal(["inline True", "introduces True", "introduces False"], chain.Steps.Select(step => $"{step.Kind} {step.Forward}"));
        Assert.Equal("この話は二つ目の記事へ続きます。", chain.Steps[0].Evidence);
        Assert.Equal("A Shared Paper", chain.Steps[1].Evidence);
        Assert.Empty(path.Missing);
    }

    [Fact]
    public async Task WhatCaptureWouldJoinTwoIsToldWhereNothingDoes()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1, related: [99]));
        await library.IngestTextAsync("2.md", Some.Capture(2, title: "二つ目", related: [99]));
        await library.IngestTextAsync("3.md", Some.Capture(3, title: "三つ目"));
        var path = (await FindAsync(library, "a1", "a2"))!;
        Assert.Empty(path.Chains);
        Assert.Equal(2, Assert.Single(path.WouldJoin).Steps.Count);
        Assert.Equal("記事99", Assert.Single(path.Missing).Label);
        var none = (await FindAsync(library, "a1", "a3"))!;
        Assert.Empty(none.Chains);
        Assert.Empty(none.WouldJoin);
    }

    [Theory]
    [InlineData("a1", "a1", true)]
    [InlineData("a1", "a99", false)]
    [InlineData("a99", "a1", false)]
    [InlineData(null, null, false)]
    [InlineData("x", "", false)]
    public async Task OnlyWhatIsThereIsConnected(string? from, string? to, bool known)
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1));
        var path = await FindAsync(library, from, to);
        Assert.Equal(known, path is not null);
        Assert.True(path is null || path.Chains.Single().Steps.Count == 0);
    }

    [Fact]
    public void SeveralShortestChainsAreFoundAndThoseThroughHubsLast()
    {
        // 0 and 1 are joined by 2, by 3 and by 4, which everything is joined to.
        var graph = Graph(60, [(0, 2), (2, 1), (0, 3), (3, 1), (0, 4), (4, 1), .. Enumerable.Range(5, 55).Select(i => (i, 4))]);
        Assert.Equal([[0, 2, 1], [0, 3, 1], [0, 4, 1]], Finder(graph).Find(0, 1, 5));
        Assert.Equal([[0, 2, 1]], Finder(graph).Find(0, 1, 1));
    }

    [Fact]
    public void TheShortestChainIsFoundInAnyGraph()
    {
        var random = new Random(3);
        for (var round = 0; round < 60; round++)
        {
            var graph = Graph(40, Enumerable.Range(0, 50).Select(_ => (random.Next(40), random.Next(40))));
            var (from, to) = (random.Next(40), random.Next(40));
            var chains = Finder(graph).Find(from, to, 5);
            var distance = Distance(graph, from, to);
            Assert.Equal(distance is null or > 16, chains.Count == 0);
            Assert.All(chains, chain => Assert.Equal(distance, chain.Count - 1));
            Assert.All(chains, chain => Assert.All(chain.Zip(chain.Skip(1)), step => Assert.Contains(step.Second, Neighbours(graph, step.First))));
        }
    }

    [Fact]
    public void AMillionChainsTakeNoLongerThanAFew()
    {
        // Ten layers of ten nodes, each joined with all of the next: 10^10 shortest chains.
        var links = Enumerable.Range(0, 10).SelectMany(layer => Enumerable.Range(0, 100).Select(i => (1 + (layer * 10) + (i / 10), 11 + (layer * 10) + (i % 10))));
        var graph = Graph(112, [.. Enumerable.Range(1, 10).Select(i => (0, i)), .. links.Where(link => link.Item2 < 111), .. Enumerable.Range(101, 10).Select(i => (i, 111))]);
        Assert.True(ThreadTime.Of(() => Assert.Equal(5, Finder(graph).Find(0, 111, 5).Count)) < TimeSpan.FromSeconds(5));
    }

    private static LibraryGraph Graph(int count, IEnumerable<(int, int)> links)
    {
        var structure = SomeGraph.OfArticles(count, links);
        return new LibraryGraph(structure, new float[count], new float[count], new int[count]);
    }

    private static PathFinder Finder(LibraryGraph graph) => new(graph, new HashSet<NodeKind> { NodeKind.Article });

    private static List<int> Neighbours(LibraryGraph graph, int node) => [.. graph.EdgesAt(node).ToArray().Select(edge => graph.Across(edge, node))];

    private static int? Distance(LibraryGraph graph, int from, int to)
    {
        var (found, border) = (new HashSet<int> { from }, new List<int> { from });
        for (var distance = 0; border.Count > 0; distance++)
        {
            if (border.Contains(to))
            {
                return distance;
            }

            border = [.. border.SelectMany(node => Neighbours(graph, node)).Where(found.Add)];
        }

        return null;
    }

    private static Task<GraphPath?> FindAsync(Library library, string? from, string? to) =>
        library.UseAsync<FindPath, GraphPath?>(find => find.RunAsync(from, to, CancellationToken.None));
}
