using KnowledgeBase.Articles.Rendering;

namespace KnowledgeBase.Tests.Articles.Rendering;

public sealed class ArticleHtmlTests
{
    [Fact]
    public void EveryLinkIsStoredAsASlot() =>
        Assert.Equal(
            "<p><a\u0001https://a.example/?x=1&y=2\u0002>t</a></p>\n",
            ArticleRenderer.Render("[t](https://a.example/?x=1&y=2 \"title\")", null).Html.Stored);

    [Fact]
    public void SlotsAreFilledByWhereTheirLinksLeadToday()
    {
        var html = new ArticleHtml("<a\u0001https://a.example/\u0002>a</a>, <a\u0001https://b.example/\u0002>b</a>, <a\u0001mailto:c@d\u0002>c</a>.");

        var resolved = html.Resolve(address => address switch
        {
            "https://a.example/" => new LinkTarget.Inside("/articles/3", new LinkPreview("2024 · \"a\"", "<b>冒頭</b>"), IsCard: true),
            "https://b.example/" => new LinkTarget.Uncaptured("/uncaptured/u1"),
            _ => new LinkTarget.Outside(),
        }, _ => null, Style);

        Assert.Equal(
            "<a href=\"/articles/3\" class=\"link-inside link-card\" data-origin=\"2024 · &quot;a&quot;\" data-lead=\"&lt;b&gt;冒頭&lt;/b&gt;\">a</a>, "
            + "<a href=\"/uncaptured/u1\" class=\"link-uncaptured\" data-mark=\"未収録\" title=\"まだありません\">b</a>, "
            + "<a href=\"mailto:c@d\" class=\"link-outside\" rel=\"noopener nofollow ugc\">c</a>.",
            resolved.Value);
    }

    [Fact]
    public void AddressesAndPathsAreEncoded()
    {
        var html = new ArticleHtml("<a\u0001https://a/\"'<>&\u0002>a</a>");

        Assert.StartsWith("<a href=\"https://a/&quot;&#39;&lt;&gt;&amp;\" class", html.Resolve(_ => new LinkTarget.Outside(), _ => null, Style).Value, StringComparison.Ordinal);
        Assert.StartsWith("<a href=\"/x&quot;\" class", html.Resolve(_ => new LinkTarget.Inside("/x\""), _ => null, Style).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void TextWithoutLinksIsReturnedAsStored() => Assert.Equal("<p>a</p>", Shown("<p>a</p>"));

    [Fact]
    public void APictureAloneHasALinkToWhereItLiesBelowIt() => Assert.Equal(
        "<figure class=\"figure-box\"><img src=\"https://p.example/a.png?x=1&amp;y=2\" alt=\"図\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">"
        + "<a class=\"figure-source\" href=\"https://p.example/a.png?x=1&amp;y=2\" rel=\"noreferrer noopener nofollow ugc\">p.example の図</a></figure>",
        Shown(ArticleRenderer.Render("![](https://p.example/a.png?x=1&y=2)", null).Html.Stored).Trim());

    [Fact]
    public void TheLinkOfALinkedPictureStandsOutsideOfIt()
    {
        var shown = Shown(ArticleRenderer.Render("[![Alt](https://p.example/a.png)](https://q.example/)", null).Html.Stored);
        Assert.Contains("referrerpolicy=\"no-referrer\"></a><a class=\"figure-source\" href=\"https://p.example/a.png\"", shown, StringComparison.Ordinal);
        Assert.Contains(" alt=\"Alt\" ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void ACaptionStaysTheLastThingOfItsFigure()
    {
        var shown = Shown(ArticleRenderer.Render("<figure><img src=\"https://p.example/a.png\"><figcaption>説明</figcaption></figure>", null).Html.Stored);
        Assert.Matches("</a>\\s*<figcaption>説明</figcaption>\\s*</figure>", shown);
    }

    [Theory]
    [InlineData("![Alt \"A\"](https://p.example/a.png)", "<figure class=\"figure-box\"><span class=\"figure-label\">図: Alt &quot;A&quot;</span><a class=\"figure-source\" href=\"https://p.example/a.png\"")]
    [InlineData("in ![](https://p.example/a.png) text", "in <a class=\"figure-label\" href=\"https://p.example/a.png\" rel=\"noreferrer noopener nofollow ugc\">図</a> text")]
    [InlineData("in [![](https://p.example/a.png)](https://q.example/) text", " rel=\"noopener nofollow ugc\"><span class=\"figure-label\">図</span></a> text")]
    public void WithoutRemotePicturesALabelStandsForEach(string markdown, string expected)
    {
        var shown = ArticleRenderer.Render(markdown, null).Html.Resolve(_ => new LinkTarget.Outside(), _ => null, Style with { RemotePictures = false }).Value;
        Assert.Contains(expected, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void PicturesThatCameWithTheCaptureAreShownWhateverTheSetting()
    {
        var html = ArticleRenderer.Render("![](pictures/a.png)\n\n![](b.png)", new Uri("https://site.example/x/")).Html;
        var shown = html.Resolve(_ => new LinkTarget.Outside(), name => name == "pictures/a.png" ? "/attachments/1" : null, Style with { RemotePictures = false }).Value;
        Assert.Contains("<figure class=\"figure-box\"><img src=\"/attachments/1\" alt=\"図\"", shown, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure-label\">図</span><a class=\"figure-source\" href=\"https://site.example/x/b.png\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void TheBoxOfATableIsNamedInTheReadersLanguage() =>
        Assert.Contains("role=\"region\" aria-label=\"Table &quot;&quot;\"><table>", Shown(ArticleRenderer.Render("| a |\n| - |\n| b |", null).Html.Stored), StringComparison.Ordinal);

    private static readonly BodyStyle Style = SafeMarkup.Page with { Words = SafeMarkup.Page.Words with { Table = "Table \"\"" } };

    private static string Shown(string stored) => new ArticleHtml(stored).Resolve(_ => new LinkTarget.Outside(), _ => null, Style).Value;
}
