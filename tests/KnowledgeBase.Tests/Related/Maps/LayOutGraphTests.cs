using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Tests.Related.Maps;

public sealed class LayOutGraphTests
{
    [Fact]
    public void AnyGraphIsLaidOutInTheSameFinitePlacesEachTime()
    {
        var graphs = (from links in ArbMap.Default.ArbFor<(byte, byte)[]>().Generator from count in Gen.Choose(1, 256) select (links, count)).ToArbitrary();
        Prop.ForAll(graphs, drawn =>
        {
            var (links, count) = drawn;
            var graph = SomeGraph.OfArticles(count, links.Select(link => (link.Item1 % count, link.Item2 % count)));
            var (once, twice) = (graph.LaidOut(), graph.LaidOut());
            Assert.Equal(once.X, twice.X);
            Assert.Equal(once.Y, twice.Y);
            Assert.Equal(once.Communities, twice.Communities);
            Assert.All(once.X.Concat(once.Y), at => Assert.True(float.IsFinite(at)));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AGraphOfHardlyAnythingIsLaidOut(int count)
    {
        var laid = SomeGraph.OfArticles(count, []).LaidOut();
        Assert.Equal(count, laid.X.Length);
        Assert.All(laid.X.Concat(laid.Y), at => Assert.True(float.IsFinite(at)));
    }

    [Fact]
    public void NoTwoStandInOneSpot()
    {
        var laid = SomeGraph.OfGroups(12, 8).LaidOut();
        Assert.Equal(96, laid.X.Zip(laid.Y).Distinct().Count());
    }

    [Fact]
    public void AHubWithFiftyThousandLinksIsLaidOutInSeconds()
    {
        var graph = SomeGraph.OfArticles(50_001, Enumerable.Range(1, 50_000).Select(i => (i, 0)));
        LaidOut laid = null!;
        Assert.True(ThreadTime.Of(() => laid = graph.LaidOut()) < TimeSpan.FromSeconds(30));
        Assert.All(laid.X.Concat(laid.Y), at => Assert.True(float.IsFinite(at)));
    }

    [Fact]
    public void WhatIsJoinedStandsNearerThanWhatIsNot()
    {
        var graph = SomeGraph.OfGroups(6, 10);
        var laid = graph.LaidOut();
        var pairs = Enumerable.Range(0, 60).SelectMany(i => Enumerable.Range(i + 1, 59 - i).Select(j => (Same: i / 10 == j / 10, Distance: Distance(laid, laid, i, j)))).ToLookup(pair => pair.Same, pair => pair.Distance);
        Assert.True(pairs[true].Average() * 2 < pairs[false].Average());
    }

    [Fact]
    public void WhatStoodSomewhereIsFoundThereAgain()
    {
        var graph = SomeGraph.OfGroups(20, 10);
        var laid = graph.LaidOut();
        var more = graph with { Nodes = [.. graph.Nodes, new MapNode(NodeKind.Article, 999, "a999", 2025, -1)], Edges = [.. graph.Edges, new MapEdge(200, 7, EdgeKind.Inline)] };
        var next = more.LaidOut(laid.Stored(graph));
        var size = laid.X.Max() - laid.X.Min();
        Assert.Equal(200, next.Known);
        Assert.All(Enumerable.Range(0, 200), node => Assert.True(Distance(laid, next, node, node) < size / 10));
        Assert.True(Distance(next, next, 200, 7) < size / 4);
        Assert.Equal(laid.Communities, next.Communities[..200]);
        Assert.Equal(next.Communities[7], next.Communities[200]);
    }

    [Fact]
    public void WhatNothingJoinsToTheRestStaysInThePicture()
    {
        var graph = SomeGraph.OfGroups(20, 10);
        var laid = (graph with { Nodes = [.. graph.Nodes, .. Enumerable.Range(1000, 30).Select(id => new MapNode(NodeKind.Article, id, $"a{id}", 2025, -1))] }).LaidOut();
        var joined = laid.X.Take(200).Concat(laid.Y.Take(200)).Max(Math.Abs);
        Assert.All(laid.X.Concat(laid.Y), at => Assert.InRange(Math.Abs(at), 0, joined * 3));
    }

    [Fact]
    public void AuthorsStandAmongTheirPapersAndMoveNothing()
    {
        MapNode[] nodes = [Node(NodeKind.Article, 1), Node(NodeKind.Paper, 1), Node(NodeKind.Paper, 2), Node(NodeKind.Author, 1), Node(NodeKind.Author, 2)];
        MapEdge[] papers = [new MapEdge(0, 1, EdgeKind.Introduces), new MapEdge(0, 2, EdgeKind.Introduces)];
        var without = new GraphStructure("s", nodes[..3], papers, []).LaidOut();
        var with = new GraphStructure("s", nodes, [.. papers, new MapEdge(3, 1, EdgeKind.Wrote), new MapEdge(4, 1, EdgeKind.Wrote)], []).LaidOut();
        Assert.Equal(without.X, with.X[..3]);
        Assert.True(Distance(with, with, 3, 1) < 10);
        Assert.NotEqual((with.X[3], with.Y[3]), (with.X[4], with.Y[4]));
    }

    [Fact]
    public void AGraphThatDidNotChangeStaysWhereItIs()
    {
        var graph = SomeGraph.OfGroups(5, 8);
        var laid = graph.LaidOut();
        var again = LayOutGraph.Run(graph, laid.Stored(graph), unchanged: true, CancellationToken.None);
        Assert.Equal(laid.X, again.X);
        Assert.Equal(laid.Communities, again.Communities);
    }

    [Fact]
    public void ALayoutThatIsNotWantedAnyMoreEnds()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => LayOutGraph.Run(SomeGraph.OfGroups(5, 8), StoredPlaces.None, unchanged: false, ended.Token));
    }

    private static MapNode Node(NodeKind kind, int id) => new(kind, id, new NodeKey(kind, id).Name, 0, -1);

    private static double Distance(LaidOut one, LaidOut other, int i, int j) => Math.Sqrt(Math.Pow(one.X[i] - other.X[j], 2) + Math.Pow(one.Y[i] - other.Y[j], 2));
}
