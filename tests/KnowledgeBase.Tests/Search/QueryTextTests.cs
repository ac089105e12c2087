using KnowledgeBase.Search;

namespace KnowledgeBase.Tests.Search;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("   \u3000")]
    [InlineData("\0\u0001")]
    public void NothingToLookForIsNothing(string? query) => Assert.Null(QueryText.Clean(query));

    [Fact]
    public void LoneSurrogatesAreReplaced() => Assert.Equal("a\ufffdb", QueryText.Clean("a\ud800b"));

    [Fact]
    public void LengthIsBounded() => Assert.Equal(200, QueryText.Clean(new string('x', 10_000))!.Length);
}
