using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Tests.Related.Maps;

public sealed class GraphInsightsTests
{
    [Fact]
    public void WhatAloneHoldsPartsTogetherIsFound()
    {
        // Two triangles joined through 3, and a tail of two at 6.
        var points = Points(9, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 6), (6, 4), (6, 7), (7, 8)]);
        Assert.Equal(new Dictionary<int, int> { [2] = 2, [3] = 3, [4] = 4, [6] = 2, [7] = 1 }, points);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void WhereNothingIsJoinedNothingHoldsAnythingTogether(int count) => Assert.Empty(Points(count, []));

    [Fact]
    public void ACycleHasNoSuchPoint() => Assert.Empty(Points(50, Enumerable.Range(0, 50).Select(i => (i, (i + 1) % 50))));

    [Fact]
    public void EveryPointOfALongChainIsOneAndNoStackEnds()
    {
        const int Length = 200_000;
        Assert.Equal(Length - 2, Points(Length, Enumerable.Range(0, Length - 1).Select(i => (i, i + 1))).Count);
    }

    [Fact]
    public void PointsAreThoseWithoutWhichPartsAreApart()
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var links = Enumerable.Range(0, 25).Select(_ => (random.Next(20), random.Next(20))).ToList();
            var points = Points(20, links);
            Assert.All(Enumerable.Range(0, 20), node => Assert.Equal(Parted(20, links, node), points.GetValueOrDefault(node)));
        }
    }

    [Fact]
    public async Task WhatStandsOutInALibraryIsTold()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1, title: "よく引かれる記事"));
        await library.IngestTextAsync("2.md", Some.Capture(2, title: "二つ目", related: [1]));
        await library.IngestTextAsync("3.md", Some.Capture(3, title: "三つ目", related: [1]));
        await library.IngestTextAsync("4.md", Some.Capture(4, title: "ひとりの記事", related: [78]));
        var insights = await library.UseAsync<ShowGraphInsights, GraphInsights>(show => show.RunAsync(20, CancellationToken.None));
        Assert.Equal(("a1", 2), (insights.MostLinked.Single().Node.Id, insights.MostLinked.Single().Count));
        Assert.Equal(("a1", 1), (insights.Bridges.Single().Node.Id, insights.Bridges.Single().Count));
        Assert.Equal(["a3 a1", "a2 a1"], insights.RecentlyJoined.Select(join => $"{join.From.Id} {join.To.Id}"));
        Assert.Equal("本記事の関連研究： 記事1", insights.RecentlyJoined[0].Evidence);
        Assert.Equal("ひとりの記事", Assert.Single(insights.Isolated).Label);
        Assert.Equal(1, insights.IsolatedTotal);
        Assert.Equal(3, Assert.Single(insights.Communities).MostLinked.Count);
    }

    [Fact]
    public async Task NothingStandsOutWhereNothingIs()
    {
        await using var library = await Library.OpenAsync();
        var insights = await library.UseAsync<ShowGraphInsights, GraphInsights>(show => show.RunAsync(20, CancellationToken.None));
        Assert.Empty(insights.MostLinked);
        Assert.Empty(insights.Communities);
        Assert.Empty(insights.Isolated);
    }

    private static Dictionary<int, int> Points(int count, IEnumerable<(int, int)> links) =>
        ArticulationPoints.Find(new LibraryGraph(SomeGraph.OfArticles(count, links), new float[count], new float[count], new int[count]));

    // Articles of the parts that a node's neighbours fall into without it, but for the largest part.
    private static int Parted(int count, List<(int From, int To)> links, int without)
    {
        var joined = links.Where(link => link.From != without && link.To != without).ToList();
        var near = links.Where(link => link.From != link.To && (link.From == without || link.To == without)).Select(link => link.From == without ? link.To : link.From).ToHashSet();
        var parts = new List<HashSet<int>>();
        foreach (var start in near.Where(node => !parts.Exists(part => part.Contains(node))))
        {
            var part = new HashSet<int> { start };
            while (joined.Exists(link => (part.Contains(link.From) && part.Add(link.To)) || (part.Contains(link.To) && part.Add(link.From))))
            {
            }

            parts.Add(part);
        }

        return parts.Count < 2 ? 0 : parts.Sum(part => part.Count) - parts.Max(part => part.Count);
    }

    [Fact]
    public async Task CallACommunityWithoutCommonWordsAfterItsMostLinkedArticle()
    {
        await using var library = await Library.OpenAsync();
        foreach (var (number, title) in new[] { (1, "ねこ"), (2, "いぬ"), (3, "とり"), (4, "うお") })
        {
            await library.IngestTextAsync($"{number}.md", Some.Capture(number, title: title, related: number == 3 ? [1] : [3]));
        }

        var insights = await library.UseAsync<ShowGraphInsights, GraphInsights>(show => show.RunAsync(20, CancellationToken.None));
        var community = Assert.Single(insights.Communities);
        Assert.Empty(community.Words);
        Assert.Equal("とり", community.Around);
    }
}
