using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Tests.Text;

public sealed class LabelsTests
{
    [Theory]
    [InlineData("短い題", "短い題")]
    [InlineData("日常能力を試すGAIAテスト", "日常能力を試す|GAIAテスト")]
    [InlineData("これは『括弧の中身で』終わる", "これは『括弧の中|身で』終わる")]
    [InlineData("Attention Is All You Need", "Attention Is |All You Need")]
    [InlineData("とても長い題なので二行に収まりきらないもの", "とても長い題なの|で二行に収まり…")]
    [InlineData("行末に来る括弧は「前」に付く", "行末に来る括弧は|「前」に付く")]
    [InlineData("", "")]
    public void BreakWhereReadersExpectIt(string text, string lines) => Assert.Equal(lines, string.Join('|', Labels.Wrap(text, 8, 2)));
}
