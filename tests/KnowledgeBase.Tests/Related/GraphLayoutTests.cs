using KnowledgeBase.Related;

namespace KnowledgeBase.Tests.Related;

public sealed class GraphLayoutTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(30, 0)]
    [InlineData(30, 60)]
    [InlineData(200, 0)]
    [InlineData(200, 600)]
    public void NoTwoLabelsOverlap(int nodes, int edges)
    {
        var at = Laid(nodes, edges);
        Assert.All(at.SelectMany((a, i) => at.Skip(i + 1).Select(b => (a, b))), pair => Assert.True(
            Math.Abs(pair.a.X - pair.b.X) >= GraphLayout.LabelWidth - 0.1 || Math.Abs(pair.a.Y - pair.b.Y) >= GraphLayout.LabelHeight - 0.1));
    }

    [Fact]
    public void TheFocusStandsAtTheOrigin() => Assert.Equal((0, 0), Laid(30, 60)[0]);

    [Fact]
    public void TheSameGraphLooksTheSame() => Assert.Equal(Laid(50, 80), Laid(50, 80));

    [Fact]
    public void NothingIsLaidOutAsNothing() => Assert.Empty(GraphLayout.Place([], []));

    private static (double X, double Y)[] Laid(int nodes, int edges)
    {
        var random = new Random(7);
        return GraphLayout.Place(
            [.. Enumerable.Range(0, nodes).Select(i => i == 0 ? 0 : random.Next(1, 4))],
            [.. Enumerable.Range(0, edges).Select(_ => (random.Next(nodes), random.Next(nodes)))]);
    }
}
