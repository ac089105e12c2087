namespace KnowledgeBase.Tests.Captures.Formats.Html;

public sealed class PageMetadataTests
{
    [Fact]
    public void TheHeadTellsTitleAddressSiteAndDate()
    {
        var document = HtmlPages.Read(
            $"""
            <!doctype html><html><head>
            <title>題 | 例のブログ</title>
            <meta property="og:title" content="題 &amp; 副題">
            <meta property="og:site_name" content="例のブログ">
            <meta property="og:url" content="https://blog.example.jp/a?utm_source=x">
            <meta property="article:published_time" content="2024-02-03T10:00:00+0900">
            <link rel="canonical" href="https://blog.example.jp/a">
            </head><body>{HtmlPages.Prose}</body></html>
            """);

        Assert.Equal("題 & 副題", document.Title?.Value);
        Assert.Equal("https://blog.example.jp/a", document.SourceUrl?.Value);
        Assert.Equal("例のブログ", document.SiteName?.Value);
        Assert.Equal("2024-02-03T10:00:00+09:00", document.Published?.Value);
        Assert.Null(document.CapturedUtc);
    }

    [Fact]
    public void JsonLdIsReadWhereNothingElseSpeaks()
    {
        var document = HtmlPages.Read(
            $$"""
            <!doctype html><html><head>
            <script type="application/ld+json">{ broken </script>
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
              {"@type":"Organization","name":"運営会社","url":"https://example.jp/"},
              {"@type":["BlogPosting"],"headline":"要約の効き目","datePublished":"2023-11-30",
               "mainEntityOfPage":{"@type":"WebPage","@id":"https://example.jp/posts/9"},"publisher":{"@type":"Organization","name":"例の研究所"},},
            ]}
            </script></head><body>{{HtmlPages.Prose}}</body></html>
            """);

        Assert.Equal("要約の効き目", document.Title?.Value);
        Assert.Equal("https://example.jp/posts/9", document.SourceUrl?.Value);
        Assert.Equal("例の研究所", document.SiteName?.Value);
        Assert.Equal("2023-11-30", document.Published?.Value);
    }

    [Fact]
    public void SingleFileNotesAddressAndTime()
    {
        var document = HtmlPages.Read(
            $"""
            <!DOCTYPE html> <html lang=ja><!--
             Page saved with SingleFile
             url: https://example.jp/entry/42
             saved date: Tue Jan 21 2025 08:11:12 GMT+0900 (日本標準時)
            --><meta charset=utf-8>
            <title>保存したページ</title><style>{new string('x', 50)}</style>
            <body><main>{HtmlPages.Prose}</main>
            """);

        Assert.Equal("保存したページ", document.Title?.Value);
        Assert.Equal("https://example.jp/entry/42", document.SourceUrl?.Value);
        Assert.Equal(new DateTime(2025, 1, 20, 23, 11, 12, DateTimeKind.Utc), document.CapturedUtc?.Value);
    }

    [Fact]
    public void ABrowserNotesTheAddress()
    {
        var document = HtmlPages.Read("<!DOCTYPE html>\n<!-- saved from url=(0028)https://example.jp/archives/7 -->\n<html><body><p>x</p></body></html>");

        Assert.Equal("https://example.jp/archives/7", document.SourceUrl?.Value);
    }

    [Theory]
    [InlineData("<link rel=canonical href='/relative'>")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>")]
    [InlineData("<link rel=canonical href='https://example.jp/'>")]
    public void ACanonicalAddressThatIsNoneOrOnlyTheFrontPageGivesWayToABetterOne(string link) =>
        Assert.Equal("https://example.jp/p/1", HtmlPages.Read($"<html><head>{link}<meta property='og:url' content='https://example.jp/p/1'></head></html>").SourceUrl?.Value);

    [Fact]
    public void WithoutAnyAddressThereIsNone() =>
        Assert.Null(HtmlPages.Read("<html><head><link rel=canonical href=file:///tmp/a></head><body>x</body></html>").SourceUrl?.Value);

    [Fact]
    public void TheTitleOfAPaperIsTheTitleOfItsOwnPageOnly()
    {
        const string citation = "<meta name=citation_title content='On Summaries'><title>On Summaries | Archive</title>";

        Assert.Equal("On Summaries", HtmlPages.Read($"<html><head>{citation}</head></html>").Title?.Value);
        Assert.Equal("On Summaries | Archive", HtmlPages.Read($"<html><head>{citation}<meta property=og:type content=article></head></html>").Title?.Value);
    }

    [Fact]
    public void TheFirstHeadingIsTheTitleOfLastResort() =>
        Assert.Equal("見出し の題", HtmlPages.Read("<html><body><h1>見出し\n <b>の題</b></h1></body></html>").Title?.Value);

    [Theory]
    [InlineData("<time class=updated datetime=2025-12-21>2025.12.21</time><time datetime=2024-04-02>2024.04.02</time>", "2024-04-02")]
    [InlineData("<span itemprop=datePublished>2022年3月4日</span>", "2022-03-04")]
    [InlineData("<aside><time datetime=2020-01-01></time></aside>", null)]
    public void ADateInTheArticleIsTheLastResort(string mark, string? expected) =>
        Assert.Equal(expected, HtmlPages.Read($"<html><body><article>{mark}{HtmlPages.Prose}</article></body></html>").Published?.Value);
}
