using KnowledgeBase.Web.Drawing;

namespace KnowledgeBase.Web.Tests.Drawing;

public sealed class RadialPlacementTests
{
    private const double Width = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(300)]
    public void NoTwoBoxesShareAPoint(int count)
    {
        var boxes = Placed(count);
        Assert.All(boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b))), pair => Assert.False(pair.a.Overlaps(pair.b)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public void EveryBoxStaysWithinTheWidth(int count) =>
        Assert.All(Placed(count), box => Assert.InRange(Math.Abs(box.X) + (box.Width / 2), 0, Width / 2));

    [Fact]
    public void TheFirstStaysInTheMiddle() => Assert.Equal((0, 0), (Placed(40)[0].X, Placed(40)[0].Y));

    [Fact]
    public void TheSameTreeLooksTheSame() => Assert.Equal(Placed(40), Placed(40));

    [Fact]
    public void AChainEndsToo()
    {
        List<PlacedBox> chain = [.. Enumerable.Range(0, 40).Select(i => new PlacedBox(i - 1, 96, 50, 11))];
        RadialPlacement.Place(chain, Width);
        Assert.All(chain.SelectMany((a, i) => chain.Skip(i + 1).Select(b => (a, b))), pair => Assert.False(pair.a.Overlaps(pair.b)));
    }

    private static List<PlacedBox> Placed(int count)
    {
        var random = new Random(3);
        List<PlacedBox> boxes = [.. Enumerable.Range(0, count).Select(i => i == 0
            ? new PlacedBox(-1, 68, 48, 17)
            : new PlacedBox(random.Next(Math.Min(i, 8)), random.Next(2) == 0 ? 96 : 22, random.Next(22, 60), 11))];
        RadialPlacement.Place(boxes, Width);
        return boxes;
    }
}
