using KnowledgeBase.Related.Communities;
using KnowledgeBase.Tests.Related.Maps;

namespace KnowledgeBase.Tests.Related.Communities;

public sealed class CommunityTests
{
    [Fact]
    public void WhatIsJoinedAmongItselfIsACommunity()
    {
        var communities = SomeGraph.OfGroups(7, 6).LaidOut().Communities;
        Assert.Equal(7, communities.Distinct().Count());
        Assert.All(Enumerable.Range(0, 42), node => Assert.Equal(communities[node / 6 * 6], communities[node]));
    }

    [Fact]
    public void TwoArticlesAreNoCommunity() =>
        Assert.All(SomeGraph.OfArticles(4, [(0, 1), (2, 3)]).LaidOut().Communities, community => Assert.Equal(-1, community));

    [Fact]
    public void ACommunityKeepsItsNumberWhileMostOfItIsTheSame()
    {
        int[] last = [4, 4, 4, 9, 9, 9, -1, -1, -1, -1];
        Assert.Equal([9, 4, 4, 9, 9, 9, 0, 0, 0, -1], StableCommunities.Renumber([0, 7, 7, 0, 0, 0, 3, 3, 3, -1], last));
    }

    [Fact]
    public void ACommunityIsNamedByWordsThatItsTitlesShareAndOthersLack()
    {
        var words = CommunityWords.Of(new Dictionary<int, IReadOnlyList<string>>
        {
            [0] = ["検索拡張生成（RAG）で大規模言語モデルの知識を補う", "RAGの検索精度を測る", "検索拡張生成はどこまで要るのか 大規模言語モデルの比較"],
            [1] = ["画像を言葉で描く拡散モデルの仕組み", "拡散モデルを軽くする", "大規模言語モデルで画像の説明を書く 拡散モデルとの比較"],
        }, []);
        Assert.Equal(["検索拡張生成", "RAG"], words[0].Take(2));
        Assert.Equal("拡散モデル", words[1][0]);
        Assert.DoesNotContain("拡散", words[1]);
    }

    [Fact]
    public void TitlesThatShareNoWordGiveNoName()
    {
        Assert.Empty(CommunityWords.Of(new Dictionary<int, IReadOnlyList<string>> { [0] = ["猫", "The of and", "🙂🙂", "", "\ud800"] }, [])[0]);
        Assert.Empty(CommunityWords.Of(new Dictionary<int, IReadOnlyList<string>>(), []));
    }

    [Fact]
    public void WhatTitlesSayElsewhereAsOftenGivesNoName()
    {
        var titles = new Dictionary<int, IReadOnlyList<string>>
        {
            [0] = ["Efficient Methods for Large Language Models", "Large Language Models: A Survey of Efficient Methods"],
            [1] = ["ロボットと暮らす", "ロボットの手"],
        };
        Assert.Empty(CommunityWords.Of(titles, [])[0]);
        Assert.Equal(["ロボット"], CommunityWords.Of(titles, ["海を渡る"])[1]);
        Assert.Empty(CommunityWords.Of(titles, ["ロボットが拭く", "ロボットが歩く"])[1]);
    }

    [Theory]
    [InlineData("Chain-of-Thought Prompting for GPT-4.1 and the LLM", "Chain-of-Thought Prompting GPT-4.1 LLM")]
    [InlineData("大規模言語モデルはなぜ間違えるのか", "大規模言語モデル 大規模言語 モデル 間違")]
    [InlineData("ＬＬＭエージェントのｶﾀｶﾅ", "LLM エージェント カタカナ")]
    [InlineData("عنوان <b>太字</b> 🙂", "太字")]
    [InlineData("A a I", "")]
    public void WordsOfATitleAreThoseThatCanStandAlone(string title, string words) =>
        Assert.Equal(words, string.Join(' ', TitleWords.Of(title)));
}
