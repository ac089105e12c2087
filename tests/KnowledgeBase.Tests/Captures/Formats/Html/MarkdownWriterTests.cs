using static KnowledgeBase.Tests.Captures.Formats.Html.HtmlPages;

namespace KnowledgeBase.Tests.Captures.Formats.Html;

public sealed class MarkdownWriterTests
{
    private const string Canonical = "<link rel=canonical href=https://example.jp/archives/12?p=1>";

    [Theory]
    [InlineData("<p>a<b>太字</b>と<strong> 強調 </strong>と<em>斜体</em></p>", "a**太字**と **強調** と*斜体*")]
    [InlineData("<p><b>前半</b><b>後半</b>、<b></b><b> </b>末</p>", "**前半後半**、 末")]
    [InlineData("<b><p>一段</p><p>二段</p></b>", "**一段**\n\n**二段**")]
    [InlineData("<p><b>二<b>重</b></b><s>消</s></p>", "**二重**~~消~~")]
    [InlineData("<p><b>一行<br>二行</b></p>", "**一行  \n二行**")]
    [InlineData("<p>一<br><br><br>二<br></p>", "一\n\n二")]
    [InlineData("<p>日本語の\n    改行と English\n words</p>", "日本語の改行と English words")]
    [InlineData("<p>全角　空白と\u00A0空白</p>", "全角　空白と\u00A0空白")]
    public void TextIsWrittenWithItsMarks(string html, string expected) => Assert.Equal(expected, MarkdownOf(html));

    [Theory]
    [InlineData("1. a", @"1\. a")]
    [InlineData("# a", @"\# a")]
    [InlineData("- a", @"\- a")]
    [InlineData("---", @"\---")]
    [InlineData("===", @"\===")]
    [InlineData("&gt; a", @"\> a")]
    [InlineData("2*3*4 snake_case _x_ [1] a`b", @"2\*3\*4 snake_case \_x\_ \[1\] a\`b")]
    [InlineData("&lt;b&gt; 1 &lt; 2 &amp;lt; A&amp;B", @"\<b> 1 < 2 \&lt; A&B")]
    [InlineData("https://example.jp/a_b_(c)_d*", @"https://example.jp/a_b_(c)_d\*")]
    [InlineData("#tag と C++", "#tag と C++")]
    [InlineData(@"\alpha ~~x~~", @"\\alpha \~\~x\~\~")]
    public void TextThatLooksLikeMarkdownIsEscaped(string html, string expected) => Assert.Equal(expected, MarkdownOf($"<p>{html}</p>"));

    [Theory]
    [InlineData("<a href='/archives/3' title='用語 \"x\"'>用語</a>", "[用語](https://example.jp/archives/3 \"用語 \\\"x\\\"\")")]
    [InlineData("<a href='../a b'>相対</a>", "[相対](https://example.jp/a%20b)")]
    [InlineData("<a href='//cdn.example.jp/x'>x</a>", "[x](https://cdn.example.jp/x)")]
    [InlineData("<a href='#節'>節</a>", "[節](https://example.jp/archives/12?p=1#節)")]
    [InlineData("<a href='https://ja.wikipedia.org/wiki/A_(b)'>A</a>", "[A](https://ja.wikipedia.org/wiki/A_(b))")]
    [InlineData("<a href='https://example.jp/a)b'>A</a>", "[A](https://example.jp/a%29b)")]
    [InlineData("<a href='java\nscript:alert(1)'>押す</a>", "押す")]
    [InlineData("<a href='data:text/html,x'>押す</a>", "押す")]
    [InlineData("<a name=x></a>見出し<a href=/x><i class=icon></i></a>", "見出し")]
    [InlineData("これ!<a href=/x>x</a>", @"これ\![x](https://example.jp/x)")]
    [InlineData("<a href=/x><b> 太字 </b></a>", "[**太字**](https://example.jp/x)")]
    [InlineData("<a href=/x><img src=/i.png alt='図[1]'></a>", @"[![図\[1\]](https://example.jp/i.png)](https://example.jp/x)")]
    [InlineData("<a href=/x><div>一</div><div>二</div></a>", "[一 二](https://example.jp/x)")]
    [InlineData("<h2><a href=/x>題</a></h2>", "## [題](https://example.jp/x)")]
    [InlineData("<h2 id=a><a href=#a>1. 題</a><a href=#a>#</a></h2>", "## 1. 題")]
    public void LinksAreAbsoluteAndHoldTheirText(string html, string expected) => Assert.Equal(expected, MarkdownOf(html, Canonical));

    [Fact]
    public void ABaseElementMovesRelativeAddresses() =>
        Assert.Equal("[x](https://cdn.example.jp/d/x)", MarkdownOf("<a href=x>x</a>", Canonical + "<base href=https://cdn.example.jp/d/>"));

    [Fact]
    public void RelativeAddressesOfAPageWithoutAddressStayAsTheyAre() =>
        Assert.Equal("[x](a/b.html) ![](i.png)", MarkdownOf("<a href=a/b.html>x</a> <img src=i.png>"));

    [Theory]
    [InlineData("<img src=data:image/gif;base64,R0lGOD data-src=/real.png alt=図>", "![図](https://example.jp/real.png)")]
    [InlineData("<img src=/img/blank.gif data-original=/real.png>", "![](https://example.jp/real.png)")]
    [InlineData("<img src=/lazy/loading.svg srcset='/s.png 300w, /l,1.png 1200w, /m.png 600w'>", "![](https://example.jp/l,1.png)")]
    [InlineData("<picture><source srcset='/a.webp'><img src='data:image/png;base64,AAAA'></picture>", "![](https://example.jp/a.webp)")]
    [InlineData("<img src=data:image/png;base64,AAAA><noscript><img src=/real.png></noscript>", "![](https://example.jp/real.png)")]
    [InlineData("<noscript><img src=/a.png></noscript><img src=/blank.gif data-src=/a.png>", "![](https://example.jp/a.png)")]
    [InlineData("<img src=/count.gif width=1 height=1><img src=data:image/png;base64,AAAA>文", "文")]
    [InlineData("<img class=wp-smiley src=/e.svg alt=😀>", "😀")]
    [InlineData("<noscript>スクリプトを有効にしてください。</noscript>文", "文")]
    public void PicturesThatLoadLateAreReadOnce(string html, string expected) => Assert.Equal(expected, MarkdownOf(html, Canonical));

    [Fact]
    public void AFigureIsAPictureAndItsCaption() =>
        Assert.Equal("前\n\n![図](https://example.jp/f.png)\n\n図1　全体の流れ\n\n後", MarkdownOf("前<figure><a><img src=/f.png alt=図></a><figcaption>図1　全体の流れ</figcaption></figure>後", Canonical));

    [Fact]
    public void ListsNest() =>
        Assert.Equal(
            "前\n\n- 甲\n  - 甲の一\n    1. 深い\n    2. もっと\n- 乙\n\n  乙の続き\n- [x] 済\n\n9. 九\n10. 十\n    - 中\n\n後",
            MarkdownOf("<p>前</p><ul><li>甲<ul><li>甲の一<ol><li>深い<li>もっと</ol></ul><li><p>乙</p><p>乙の続き</p><li><input type=checkbox checked> 済</ul><ol start=9><li>九<li>十<ul><li>中</ul></ol><p>後</p>"));

    [Fact]
    public void TablesArePiped() =>
        Assert.Equal(
            "表1\n\n| 手法 | 精度 |  |\n| --- | --- | --- |\n| **A** | 90 \\| 91 | a b |\n|  | 92 | `x\\|y` |",
            MarkdownOf("<table><caption>表1</caption><thead><tr><th>手法</th><th colspan=2>精度</th></tr></thead><tbody><tr><td rowspan=2><b>A</b></td><td>90 | 91</td><td><p>a</p><p>b</p></td></tr><tr><td>92</td><td><code>x|y</code></td></tr></tbody></table>"));

    [Fact]
    public void ATableForTheLookIsNone() =>
        Assert.Equal("## 題\n\n文一。\n\n文二。", MarkdownOf("<table><tr><td><h2>題</h2><p>文一。</p></td></tr><tr><td>文二。</td></tr></table>"));

    [Theory]
    [InlineData("<pre><code class='language-cs'>a\n  b &lt; c\n</code></pre>", "```cs\na\n  b < c\n```")]
    [InlineData("<pre>```\nx\n```</pre>", "````\n```\nx\n```\n````")]
    [InlineData("<div class='highlight-source-python'><pre>x</pre></div>", "```python\nx\n```")]
    [InlineData("<pre class=hljs><div>a</div><div>b</div></pre>", "```\na\nb\n```")]
    [InlineData("<pre>a<br>b</pre>", "```\na\nb\n```")]
    [InlineData("<div class='code-toolbar'><pre class='line-numbers language-r'><code>x</code></pre></div>", "```r\nx\n```")]
    [InlineData("<table><tr><td class=gutter><pre>1\n2</pre></td><td class=code><pre>a\nb</pre></td></tr></table>", "```\na\nb\n```")]
    [InlineData("<p>値は<code>a `b`</code>です</p>", "値は`` a `b` ``です")]
    [InlineData("<ul><li>例<pre>a\n\nb</pre></ul>", "- 例\n\n  ```\n  a\n\n  b\n  ```")]
    [InlineData("<xmp>a <b></xmp>", "```\na <b>\n```")]
    public void CodeStaysAsItIs(string html, string expected) => Assert.Equal(expected, MarkdownOf(html));

    [Fact]
    public void QuotationsAndRulesAreMarked() =>
        Assert.Equal("> 一\n>\n> 二\n\n> 別\n\n* * *\n\n後", MarkdownOf("<blockquote><p>一</p><p>二</p></blockquote><blockquote>別</blockquote><hr>後"));

    [Fact]
    public void TermsAreLabelsOfTheirDescriptions() =>
        Assert.Equal("著者: A, B\n\n所属：東京の大学\n\n別の研究所", MarkdownOf("<dl><dt>著者</dt><dd>A, B</dd><dt>所属：</dt><dd>東京の大学</dd><dd>別の研究所</dd></dl>"));

    [Theory]
    [InlineData("10<sup>5</sup>個 H<sub>2</sub>O 山田<sup>†</sup>", "10⁵個 H₂O 山田†")]
    [InlineData("<ruby>論文<rp>(</rp><rt>ろんぶん</rt><rp>)</rp></ruby>", "論文（ろんぶん）")]
    [InlineData("<span class=katex><span class=katex-mathml><math><semantics><mi>α</mi><annotation encoding='application/x-tex'>\\alpha_i</annotation></semantics></math></span><span class=katex-html aria-hidden=true>α</span></span>です", "$\\alpha_i$です")]
    [InlineData("<script type='math/tex'>a<b</script>", "$a<b$")]
    [InlineData("<iframe src='https://www.youtube.com/embed/x' title='発表'></iframe>", "[発表](https://www.youtube.com/embed/x)")]
    [InlineData("<iframe id=zenn data-content='https%3A%2F%2Fexample.jp%2Fa' src='https://embed.example.jp/card'></iframe>", "[https://example.jp/a](https://example.jp/a)")]
    [InlineData("<iframe src='https://ads.example.jp/'></iframe>文", "文")]
    public void WhatMarkdownLacksIsWrittenAsText(string html, string expected) => Assert.Equal(expected, MarkdownOf(html));

    [Theory]
    [InlineData("<p>一<p>二<div>三</p>四</div></span>五", "一\n\n二\n\n三\n\n四\n\n五")]
    [InlineData("<b>太<p>段</b>後</p>", "**太**\n\n**段**後")]
    [InlineData("<ul><li>a</ul></ul></li><li>b", "- a\n\n- b")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c", "| a | b |\n| --- | --- |\n| c |")]
    [InlineData("<p title=\"x>文</p>", "")]
    [InlineData("<h2>題<p>段", "## 題 段")]
    public void BrokenPagesAreReadAsBrowsersShowThem(string html, string expected) =>
        Assert.Equal(expected, MarkdownOf(html));
}
