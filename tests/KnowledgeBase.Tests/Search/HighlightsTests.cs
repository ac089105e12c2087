using KnowledgeBase.Search;

namespace KnowledgeBase.Tests.Search;

public sealed class HighlightsTests
{
    [Theory]
    [InlineData("ＧＰＴ-4の評価", "gpt", "[ＧＰＴ]-4の評価")]
    [InlineData("ﾃﾞｰﾀ拡張とデータ拡張", "データ", "[ﾃﾞｰﾀ]拡張と[データ]拡張")]
    [InlineData("㈱試験", "株", "[㈱]試験")]
    [InlineData("かなとカナ", "カナ", "[かな]と[カナ]")]
    [InlineData("aaa", "aa", "[aa]a")]
    [InlineData("何もない", "猫", "何もない")]
    public void MarkWhatFoldingMakesEqual(string title, string query, string expected)
    {
        var marked = Highlights.Of(title, "", QueryParser.Parse(query).Marked).Mark(title);
        Assert.Equal(expected, string.Concat(marked.Select(part => part.Marked ? $"[{part.Text}]" : part.Text)));
    }

    [Fact]
    public void OverlappingWordsAreMarkedOnce() =>
        Assert.Equal([[0, 4]], Highlights.Of("深層学習", "", QueryParser.Parse("深層学 層学習").Marked).Title);

    [Fact]
    public void TheExcerptIsEncodedAndSaysWhereItWasCut()
    {
        var text = new string('前', 100) + "<script>検索</script>" + new string('後', 300);
        var excerpt = Highlights.Of("", text, QueryParser.Parse("検索").Marked).Text;
        Assert.StartsWith("… 前", excerpt, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;<mark>検索</mark>&lt;/script&gt;", excerpt, StringComparison.Ordinal);
        Assert.EndsWith("後 …", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyTextIsCutWithoutHarm()
    {
        const string Letters = "aAＡあア亜ｱﾞ゙\u3000 \n😀\ud800\udc00㈱ﬁİß<&";
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var title = Some(random, Letters, 60);
            var terms = QueryParser.Parse(Some(random, Letters, 6)).Marked;
            var highlights = Highlights.Of(title, title, terms);
            Assert.Equal(title, string.Concat(highlights.Mark(title).Select(part => part.Text)));
            Assert.All(highlights.Title, range => Assert.InRange(range[1], range[0] + 1, title.Length));
            Assert.NotNull(highlights.Text);
        }
    }

    private static string Some(Random random, string letters, int most) =>
        new([.. Enumerable.Range(0, random.Next(most)).Select(_ => letters[random.Next(letters.Length)])]);
}
