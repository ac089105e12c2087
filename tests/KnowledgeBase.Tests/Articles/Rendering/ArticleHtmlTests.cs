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
            "https://a.example/" => new LinkTarget.Inside("/articles/3"),
            "https://b.example/" => new LinkTarget.Uncaptured(),
            _ => new LinkTarget.Outside(),
        });

        Assert.Equal(
            "<a href=\"/articles/3\" class=\"link-inside\">a</a>, "
            + "<a href=\"https://b.example/\" class=\"link-uncaptured\" rel=\"noopener nofollow ugc\" "
            + "title=\"未収録: この記事はまだ取り込まれていません\">b</a>, "
            + "<a href=\"mailto:c@d\" class=\"link-outside\" rel=\"noopener nofollow ugc\">c</a>.",
            resolved.Value);
    }

    [Fact]
    public void AddressesAndPathsAreEncoded()
    {
        var html = new ArticleHtml("<a\u0001https://a/\"'<>&\u0002>a</a>");

        Assert.StartsWith("<a href=\"https://a/&quot;&#39;&lt;&gt;&amp;\" class", html.Resolve(_ => new LinkTarget.Outside()).Value, StringComparison.Ordinal);
        Assert.StartsWith("<a href=\"/x&quot;\" class", html.Resolve(_ => new LinkTarget.Inside("/x\"")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void TextWithoutLinksIsReturnedAsStored() =>
        Assert.Equal("<p>a</p>", new ArticleHtml("<p>a</p>").Resolve(_ => throw new InvalidOperationException()).Value);
}
