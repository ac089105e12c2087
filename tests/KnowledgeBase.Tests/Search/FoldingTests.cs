using KnowledgeBase.Search;

namespace KnowledgeBase.Tests.Search;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("ＡＢＣ　ｘ！", "abc x!")]
    [InlineData("カタカナ ヴァー ヶ", "かたかな ゔぁー ゖ")]
    [InlineData("ｶﾞｲﾄﾞ", "がいど")]
    [InlineData("“a” ‘b’ – —", "\"a\" 'b' - -")]
    [InlineData("①…㈱\nＡ\n", "1...(株)\na\n")]
    [InlineData("か\u3099", "が")]
    [InlineData("", "")]
    public void MakesFormsOfOneTextMeet(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void CommonCharactersFoldWithoutNormalisationAsTheyDoWithIt()
    {
        // The ligature at the end is not common: with it the whole line is normalised.
        var wrong = Enumerable.Range(0, 0x10000).Select(c => $"か{(char)c}A").Where(text => Folding.Fold(text) + "ff" != Folding.Fold(text + "ﬀ"));
        Assert.Equal([], wrong.Where(text => text[1] != '\n'));
    }
}
