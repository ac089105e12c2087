using KnowledgeBase.Articles.Rendering;
using static KnowledgeBase.Tests.Articles.Rendering.SafeMarkup;

namespace KnowledgeBase.Tests.Articles.Rendering;

/// <summary>Inputs that were measured to take the parsers seconds to minutes. Rendering and checking them stays quick, and loses nothing.</summary>
public sealed class LargeTextTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Names => [.. LargeTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void LargeTextsAreRenderedInTime(string name)
    {
        var text = LargeTexts.All[name]();
        RenderedArticle? rendered = null;
        var taken = ThreadTime.Of(() => rendered = RenderChecked(text));

        Assert.InRange(taken, TimeSpan.Zero, Limit);
        Assert.True(rendered!.PlainText.Length > 0 || !rendered.AsPlainText);
    }

    [Fact]
    public void AnUnreadableTextLosesNoWord()
    {
        var rendered = RenderChecked(LargeTexts.All["unclosed comments"]());

        Assert.True(rendered.AsPlainText);
        Assert.Equal(300_000, rendered.PlainText.Split("<!--").Length - 1);
    }

    [Fact]
    public void AnOrdinaryLongArticleIsNoLargeText()
    {
        var section = "## 見出し\n\n" + string.Concat(Enumerable.Repeat("本文は**続く**、[リンク](https://a.example/1)。", 40)) + "\n\n- a\n- b\n\n|x|y|\n|-|-|\n|1|2|\n\n";

        Assert.False(RenderChecked(string.Concat(Enumerable.Repeat(section, 100))).AsPlainText);
    }
}
