using KnowledgeBase.Search;

namespace KnowledgeBase.Tests.Search;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData(null, new string[0])]
    [InlineData("   \u3000", new string[0])]
    [InlineData("\0\u0001", new string[0])]
    [InlineData("検索　拡張 検索", new[] { "検索", "拡張" })]
    [InlineData("ＲＡＧ rag", new[] { "rag" })]
    public void AQueryIsItsDistinctFoldedWords(string? query, string[] words) => Assert.Equal(words, QueryText.Terms(query));

    [Fact]
    public void LoneSurrogatesAreReplaced() => Assert.Equal("a\ufffdb", QueryText.Clean("a\ud800b"));

    [Fact]
    public void LengthAndNumberOfWordsAreBounded()
    {
        Assert.Equal(200, QueryText.Clean(new string('x', 10_000))!.Length);
        Assert.True(QueryText.Terms(string.Join(' ', Enumerable.Range(0, 90))).Count <= 10);
    }
}
