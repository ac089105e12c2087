using KnowledgeBase.Articles.Rendering;
using static KnowledgeBase.Tests.Articles.Rendering.SafeMarkup;

namespace KnowledgeBase.Tests.Articles.Rendering;

public sealed class ArticleRendererTests
{
    private const string Outside = "class=\"link-outside\" rel=\"noopener nofollow ugc\"";

    [Fact]
    public void ParagraphsListsAndEmphasisAreRendered()
    {
        var html = Render("近年、**LLM**が*注目*されています。\n\n*   一つ\n*   二つ ~~三つ~~\n");

        Assert.Equal(
            "<p>近年、<strong>LLM</strong>が<em>注目</em>されています。</p>\n<ul>\n<li>一つ</li>\n<li>二つ <del>三つ</del></li>\n</ul>\n", html);
    }

    [Fact]
    public void BoldTextBetweenJapaneseBracketsIsBold() =>
        Assert.Contains("<strong>「Planning LLM」</strong>モデル", Render("**「Planning LLM」**モデル"), StringComparison.Ordinal);

    [Fact]
    public void HeadingsGetAnchorsInTheOrderOfTheText()
    {
        var rendered = ArticleRenderer.Render("## 研究背景\n\nx\n\n### *方法*と`code`\n\n## 結果\n", null);

        Assert.Equal(
            [(2, "研究背景", "sec-1"), (3, "方法とcode", "sec-2"), (2, "結果", "sec-3")],
            rendered.Headings.Select(heading => (heading.Level, heading.Text, heading.Anchor)));
        Assert.Contains("<h3 id=\"sec-2\"><em>方法</em>と<code>code</code></h3>", SafeMarkup.Outside(rendered), StringComparison.Ordinal);
    }

    [Fact]
    public void ATextWithTopLevelHeadingsMovesDownByOne()
    {
        var html = Render("# 題\n\n## 章\n\n###### 末\n");

        Assert.Equal(["H2", "H3", "H6"], Parse(html).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.TagName));
    }

    [Fact]
    public void HeadingsWithoutWordsAreNotListed() => Assert.Empty(ArticleRenderer.Render("## [](https://a.example/)\n\nx", null).Headings);

    [Fact]
    public void AnIdOfTheCaptureIsNeverKept() =>
        Assert.Equal("<h2 id=\"sec-1\">a</h2>\n", Render("<h2 id=\"login\" name=\"x\">a</h2>"));

    [Fact]
    public void APictureAloneInAParagraphIsAFigure()
    {
        var html = Render("![図1](http://a.example/x.png \"t\")");

        Assert.Equal(
            "<figure class=\"figure-box\"><img src=\"https://a.example/x.png\" alt=\"図1\" loading=\"lazy\" decoding=\"async\" "
            + "referrerpolicy=\"no-referrer\"><a class=\"figure-source\" href=\"https://a.example/x.png\" rel=\"noreferrer noopener nofollow ugc\">a.example の図</a></figure>\n", html);
    }

    [Fact]
    public void ALinkedPictureIsAFigureToo() =>
        Assert.NotNull(Parse(Render("[![](https://a.example/x.png)](https://a.example/)")).QuerySelector("figure > a[href] > img[alt='図']"));

    [Fact]
    public void APictureInASentenceStaysThere() =>
        Assert.NotNull(Parse(Render("図は ![](https://a.example/x.png) です")).QuerySelector("p > img"));

    [Fact]
    public void PlaceholdersOfLazyLoadingAreDropped() =>
        Assert.Equal("<p>a b</p>\n", Render("a ![x](data:image/png;base64,iVBORw0KGgo=)b"));

    [Fact]
    public void TheSizeOfAPictureIsKeptWhenItIsASmallNumber()
    {
        var image = Parse(Render("<img src='https://a.example/x' width=640 height='1e9'>")).QuerySelector("img")!;

        Assert.Equal(("640", null), (image.GetAttribute("width"), image.GetAttribute("height")));
    }

    [Fact]
    public void RelativeAddressesAreResolvedAgainstTheArticle()
    {
        var body = Parse(Render("[a](../2) ![](/i.png) [b](#c)", "https://site.example/archives/1"));

        Assert.Equal(["https://site.example/2", "https://site.example/archives/1#c"], body.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("https://site.example/i.png", body.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void RelativeAddressesWithoutAnArticleAddressAreText() =>
        Assert.Equal("<p>a  b</p>\n", Render("[a](../2) ![](/i.png) [b](#c)"));

    [Fact]
    public void EmptyLinksAreDropped() =>
        Assert.Equal("<p><strong>目次</strong></p>\n", Render("**目次**[](https://a.example/#)"));

    [Fact]
    public void TablesScrollInABoxAndAlignByClass()
    {
        var html = Render("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|\n");

        Assert.StartsWith("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表\"><table>", html, StringComparison.Ordinal);
        Assert.Equal(["text-start", "text-center", "text-end"], Parse(html).QuerySelectorAll("td").Select(cell => cell.ClassName));
    }

    [Fact]
    public void CodeStaysAsItIs()
    {
        var html = Render("```python\n# not a heading\nurl = \"https://a.example/\"\n```\n");

        Assert.Equal("<pre><code># not a heading\nurl = &quot;https://a.example/&quot;\n</code></pre>\n", html);
    }

    [Fact]
    public void TheFirstEmptyLineOfPreformattedTextSurvives() =>
        Assert.Equal("<pre>\n\n\na</pre>\n", Render("<pre>\n\n\na</pre>"));

    [Theory]
    [InlineData("詳細はhttps://arxiv.org/abs/2311.16989を参照", "https://arxiv.org/abs/2311.16989")]
    [InlineData("（https://a.example/x）", "https://a.example/x")]
    [InlineData("see https://a.example/x.", "https://a.example/x")]
    [InlineData("(https://en.wikipedia.org/wiki/A_(b))", "https://en.wikipedia.org/wiki/A_(b)")]
    [InlineData("「http://a.example/?a=1&b=2」", "http://a.example/?a=1&b=2")]
    [InlineData("HTTPS://A.example/", "https://a.example/")]
    public void AnAddressInTheTextBecomesALink(string markdown, string address) =>
        Assert.Equal(address, Assert.Single(Parse(Render(markdown)).QuerySelectorAll("a")).GetAttribute("href"));

    [Theory]
    [InlineData("`https://a.example/`")]
    [InlineData("https://")]
    [InlineData("xhttps://a.example/")]
    [InlineData("http://。")]
    [InlineData("javascript:alert(1)")]
    public void OtherTextDoesNot(string markdown) => Assert.Empty(Parse(Render(markdown)).QuerySelectorAll("a"));

    [Fact]
    public void ALinkWhoseTextIsAnAddressStaysOneLink() =>
        Assert.Equal($"<p><a href=\"https://a.example/\" {Outside}>https://b.example/</a></p>\n", Render("[https://b.example/](https://a.example/)"));

    [Fact]
    public void TagsThatAreWordsOfTheTextAreShown()
    {
        var rendered = ArticleRenderer.Render("モデルは<think>タグ</think>で考え、<title>を書く。\n\n次の段落", null);

        Assert.Equal("モデルは<think>タグ</think>で考え、<title>を書く。\n次の段落", rendered.PlainText);
    }

    [Fact]
    public void UnknownElementsWithAttributesAreUnwrapped() =>
        Assert.Equal("<p>a b</p>\n", Render("a <x-y onclick=\"z\">b</x-y>"));

    [Fact]
    public void PlainTextHasOneLinePerBlock()
    {
        var rendered = ArticleRenderer.Render("# 題\n\n一\n二  \n三\n\n- a\n- b **c**\n\n|x|y|\n|-|-|\n|1|2|\n\n```\np\n  q\n```\n", null);

        Assert.Equal("題\n一 二\n三\na\nb c\nx y\n1 2\np\n  q", rendered.PlainText);
    }

    [Fact]
    public void ATextThatIsTooDeepIsShownAsItCame()
    {
        var rendered = RenderChecked(new string('[', 5_000) + "a <b>\n\n次");

        Assert.True(rendered.AsPlainText);
        Assert.EndsWith("[a <b>\n次", rendered.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void ATextThatBreaksTheHtmlParserIsShownAsItCame()
    {
        var rendered = RenderChecked("a\n\n<select><xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"><select></select>\n");

        Assert.True(rendered.AsPlainText);
        Assert.StartsWith("a\n<select><xmp>", rendered.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyTextIsEmpty() => Assert.Equal(("", ""), (Render(""), ArticleRenderer.Render(" \n", null).PlainText));
}
