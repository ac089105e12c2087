using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Tests.Related.Maps;

public sealed class StoredPlacesTests
{
    private static readonly MapNode[] Nodes =
    [
        new(NodeKind.Article, 7, "a7", 2024, 0), new(NodeKind.Paper, 7, "p7", 0, -1), new(NodeKind.Uncaptured, 3, "u00ff00ff00ff00ff", 0, -1), new(NodeKind.Author, 1, "w1", 0, -1),
    ];

    [Fact]
    public void AreReadAsTheyWereWritten()
    {
        var places = StoredPlaces.Read(Written());
        Assert.Equal(3, places.Count);
        Assert.Equal(new StoredPlace(1, -2, 5), places.Of(Nodes[0]));
        Assert.Equal(new StoredPlace(2, -3, 5), places.Of(Nodes[1]));
        Assert.Null(places.Of(Nodes[3]));
    }

    [Fact]
    public void KnowAnUncapturedTargetByItsAddressNotByALink() =>
        Assert.Equal(new StoredPlace(3, -4, -1), StoredPlaces.Read(Written()).Of(Nodes[2] with { Id = 99 }));

    [Fact]
    public void AreNoneWhereSomethingElseIsStored()
    {
        Assert.Equal(0, StoredPlaces.Read(null).Count);
        Assert.Equal(0, StoredPlaces.Read([]).Count);
        Assert.Equal(0, StoredPlaces.Read([1, 2, 3]).Count);
        Assert.Equal(0, StoredPlaces.Read(new byte[500]).Count);
        Assert.All(Enumerable.Range(0, Written().Length), length => StoredPlaces.Read(Written()[..length]));
    }

    private static byte[] Written() => StoredPlaces.Write(Nodes, [1, 2, 3, 9], [-2, -3, -4, 9], [5, 5, -1, 5]);
}
