using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures.Formats.Html;

public sealed class HtmlFormatTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>x</p>")]
    [InlineData("\uFEFF<!-- note -->\n<HTML lang=ja><body>x</body></HTML>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html></html>")]
    [InlineData("<head><title>x</title></head>")]
    public void APageIsKnownByHowItOpens(string text) =>
        Assert.Equal(CaptureForms.Html, HtmlPages.Read(text, "capture.txt").Form);

    [Theory]
    [InlineData("# 見出し\n\n<html> は要素です。")]
    [InlineData("<div>Markdown は HTML を含めます。</div>\n\n**太字**")]
    [InlineData("<!DOCTYPE plist><plist></plist>")]
    [InlineData("<!-- 注 -->\n\n本文です。")]
    [InlineData("")]
    public void OtherTextIsNoPage(string text) =>
        Assert.NotEqual(CaptureForms.Html, HtmlPages.Read(text, "capture.md").Form);

    [Fact]
    public void AFragmentIsAPageWhenItsNameSaysSo() =>
        Assert.Equal(CaptureForms.Html, HtmlPages.Read($"<div>{HtmlPages.Prose}</div>", "断片.HTM").Form);

    [Fact]
    public void AFrontMatterAboveAPageWinsOverThePage()
    {
        const string capture =
            """
            ---
            source_url: "https://example.jp/archives/12"
            captured_at: "2026-01-19T03:04:05Z"
            title: "要約してから答える - 例のサイト"
            publish_date: null
            conversion_method: "HTMLBackup"
            ---

            <html><head><title>別の題</title><link rel="canonical" href="https://example.jp/other">
            <meta property="article:published_time" content="2024-05-06T07:08:09+09:00"></head>
            <body><article>
            <h2>背景</h2>
            <p>図は<a href="/figures">こちら</a>にあります。</p></article></body></html>
            """;
        var document = HtmlPages.Read(capture);

        Assert.Equal(CaptureForms.ReadabilityTurndown, document.Form); // the script wrote it, by another method
        Assert.Equal("要約してから答える - 例のサイト", document.Title?.Value);
        Assert.Equal("https://example.jp/archives/12", document.SourceUrl?.Value);
        Assert.Equal(new DateTime(2026, 1, 19, 3, 4, 5, DateTimeKind.Utc), document.CapturedUtc?.Value);
        Assert.Equal("2024-05-06T07:08:09+09:00", document.Published?.Value);
        Assert.Equal("## 背景\n\n図は[こちら](https://example.jp/figures)にあります。", document.Text());
        Assert.Equal(HtmlPages.LineIn(capture, "<h2>背景"), document.LineOf("## 背景"));
    }

    [Fact]
    public void ABackupOfTheBodyAloneIsAPage()
    {
        var document = HtmlPages.Read($"---\nsource_url: https://example.jp/1\nconversion_method: HTMLBackup\n---\n\n<div id=\"content\">{HtmlPages.Prose}</div>", "backup.md");

        Assert.Equal(CaptureForms.ReadabilityTurndown, document.Form);
        Assert.StartsWith("この記事では", document.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void ABackupThatWasChangedSaysSo()
    {
        var document = HtmlPages.Read("---\nsource_url: https://example.jp/1\nconversion_method: HTMLBackup\nfile_hash: 0123456789abcdef\n---\n\n<html><body><p>x</p></body></html>");

        Assert.Equal(DiagnosticCodes.HashMismatch, Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void APageWithoutBodyHasNoText()
    {
        var document = HtmlPages.Read("<!doctype html><html><head><title>題だけ</title></head></html>");

        Assert.Equal("題だけ", document.Title?.Value);
        Assert.Empty(document.Body);
    }

    [Fact]
    public void APageOfFramesHasNoText() =>
        Assert.Empty(HtmlPages.Read("<html><frameset cols=\"1,*\"><frame src=a.html><frame src=b.html></frameset></html>").Body);

    [Fact]
    public void AnOldDeclarationOfTheEncodingChangesNothing()
    {
        var text = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\"><meta charset=\"euc-jp\"><title>能ある表示</title></head><body>{HtmlPages.Prose}</body></html>";
        var document = HtmlPages.Read(text);

        Assert.Equal("能ある表示", document.Title?.Value);
        Assert.Contains("三つのデータセット", document.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryBlockKeepsTheLineWhereItBegins()
    {
        var page = "<!doctype html>\r\n<html>\r\n<head>\r\n<style>\r\np { color: red }\r\n</style>\r\n</head>\r\n<body>\r\n<article>\r\n\r\n"
            + "<h2\r\n  class=\"a\">見出し</h2>\r\n<script>\r\nlet x;\r\n</script>\r\n<p>\r\n一行目。<br>\r\n二行目。</p>\r\n"
            + "<ul>\r\n<li>甲\r\n<li>乙</ul>\r\n<pre><code>a\r\nb</code></pre>\r\n<table><tr><th>項目<th>値\r\n<tr><td>精度<td>9</table>\r\n"
            + "地の文。<!--\r\n注\r\n--><br><br>\r\n続き。</article></body></html>";
        var document = HtmlPages.Read(page);

        foreach (var words in new[] { "見出し", "一行目", "二行目", "甲", "乙", "項目", "精度", "地の文", "続き" })
        {
            Assert.Equal(HtmlPages.LineIn(page, words), document.LineOf(words));
        }
    }

    [Fact]
    public void APageOfOneLineIsAllOnIt()
    {
        var document = HtmlPages.Read($"<!doctype html><body>{HtmlPages.Prose.ReplaceLineEndings("")}");

        Assert.Equal(5, document.Body.Count);
        Assert.All(document.Body, line => Assert.Equal(1, line.Number));
    }
}
