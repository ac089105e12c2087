using static KnowledgeBase.Tests.Captures.Formats.Html.HtmlPages;

namespace KnowledgeBase.Tests.Captures.Formats.Html;

public sealed class ArticleFinderTests
{
    [Fact]
    public void APlainBlogIsReadWithoutWhatStandsAround()
    {
        var text = Read(
            $"""
            <html><body>
            <header><h1><a href="/">例のブログ</a></h1><p>論文を読み、まとめ、そして考えるための、小さなブログです。</p></header>
            <nav><ul><li><a href="/">ホーム</a><li><a href="/about">このブログについて</a></ul></nav>
            <div id="container"><div class="main-col">
              <h1>要約してから答える</h1>
              <div class="entry-meta">2024年5月6日 <a href="/c/nlp">自然言語処理</a></div>
              <div class="entry">{Prose}
                <ul><li>論文：<a href="https://arxiv.org/abs/2401.00001">arXiv</a></li></ul>
              </div>
              <div class="sns-buttons"><a href="https://x.com/share">ポスト</a><a href="https://b.hatena.ne.jp/x">はてブ</a></div>
              <div class="related-posts"><h3>新着</h3><a href="/1">検索の記事を読む</a><a href="/2">生成の記事を読む</a></div>
            </div>
            <aside><h3>プロフィール</h3><p>都内で働く技術者です。休日は論文を読み、ときどき、山に登ります。</p></aside></div>
            <footer>Copyright © 2024 例のブログ</footer></body></html>
            """).Text();

        Assert.StartsWith("# 要約してから答える\n\nこの記事では", text, StringComparison.Ordinal);
        Assert.EndsWith("- 論文：[arXiv](https://arxiv.org/abs/2401.00001)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("はてブ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("新着", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AQiitaLikePageGivesItsText()
    {
        var text = Read(
            $"""
            <html><head><meta property="og:site_name" content="Qiita"></head><body><div class="allWrapper">
            <div class="st-Header_container"><a href="/">Qiita</a><input type="search" placeholder="検索"></div>
            <main><div class="p-items_wrapper"><article class="p-items_article">
              <div class="p-items_meta"><a href="/user">@user</a> <time datetime="2024-03-02T00:00:00Z" itemprop="datePublished">2024年3月2日</time></div>
              <h1>要約してから答える</h1>
              <div class="it-Tags"><a href="/tags/nlp">NLP</a><a href="/tags/llm">LLM</a></div>
              <section class="it-MdContent" itemprop="articleBody"><div id="personal-public-article-body"><div class="mdContent-inner">
                <h2><span id="はじめに" class="fragment"></span><a href="#はじめに"><i class="fa fa-link"></i></a>はじめに</h2>
                {Prose}
                <div class="code-frame" data-lang="python"><div class="code-lang"><span class="bold">main.py</span></div>
                <div class="highlight"><pre><code><span class="kn">import</span> os
            <span class="nb">print</span>(os)
            </code></pre></div></div>
              </div></div></section>
            </article><div class="p-items_options"><button>いいね</button><a href="/likers">12</a></div></div></main>
            <div class="comments"><p>参考になりました。ありがとうございます。要約の長さは、どう決めましたか。</p></div>
            <footer class="st-Footer"><a href="/terms">利用規約</a></footer></div></body></html>
            """).Text();

        Assert.StartsWith("## はじめに\n\nこの記事では", text, StringComparison.Ordinal);
        Assert.EndsWith("main.py\n\n```python\nimport os\nprint(os)\n```", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AHatenaLikePageGivesItsTextAndItsCards()
    {
        var text = Read(
            $"""
            <html><head><link rel="canonical" href="https://example.hatenablog.com/entry/2024/05/06/070809"></head>
            <body class="page-entry header-image-enable"><div id="globalheader-container" data-brand="hatenablog"></div>
            <div id="container"><div id="content"><div id="wrapper"><div id="main"><div id="main-inner">
            <article class="entry hentry test-hentry js-entry-article" id="entry-1">
              <div class="entry-inner"><header class="entry-header"><div class="date entry-date"><a href="/archive/2024/05/06"><time datetime="2024-05-05T22:08:09Z">2024-05-06</time></a></div>
              <h1 class="entry-title"><a href="/entry/2024/05/06/070809">要約してから答える</a></h1></header>
              <div class="entry-content hatenablog-entry">{Prose}
                <p><iframe src="https://hatenablog-parts.com/embed?url=https%3A%2F%2Fexample.hatenablog.com%2Fentry%2F1" title="検索の記事 - 例の日記" class="embed-card embed-blogcard"></iframe><cite class="hatena-citation"><a href="https://example.hatenablog.com/entry/1">example.hatenablog.com</a></cite></p>
                <pre class="code lang-python" data-lang="python" data-unlink><span class="synPreProc">import</span> re</pre>
              </div>
              <footer class="entry-footer"><div class="social-buttons"><a href="#">読者になる</a></div></footer></div>
            </article></div></div></div>
            <aside id="box1"><div class="hatena-module">注目記事</div></aside></div></div></body></html>
            """).Text();

        Assert.StartsWith("この記事では", text, StringComparison.Ordinal);
        Assert.Contains("\n\n[検索の記事 - 例の日記](https://example.hatenablog.com/entry/1)\n\n```python\nimport re\n```", text, StringComparison.Ordinal);
        Assert.DoesNotContain("読者になる", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ANoteLikePageGivesItsTextItsPictureAndItsCards()
    {
        var text = Read(
            $"""
            <html><head><meta property="og:url" content="https://note.com/someone/n/n0001"></head><body><div id="__nuxt"><div class="o-navbar"><a href="/">note</a></div>
            <main class="p-article__main"><article class="p-article"><div class="p-article__content">
              <figure class="o-noteEyecatch"><img src="https://assets.example.jp/eye.png" alt="見出し画像"></figure>
              <header class="o-noteContentHeader"><h1 class="o-noteContentHeader__title">要約してから答える</h1><div class="o-noteContentHeader__info"><a href="/someone">書き手</a><time datetime="2024-05-06T00:00:00.000+09:00">2024年5月6日 00:00</time></div></header>
              <div class="p-article__body"><div data-name="body" class="note-common-styles__textnote-body">
                <h2 id="x1">背景</h2>{Prose}
                <figure embedded-service="external-article"><div class="external-article-widget"><a href="https://note.com/someone/n/n0002"><strong class="external-article-widget-title">検索の記事</strong><em class="external-article-widget-description">検索について書きました。</em><em class="external-article-widget-url">note.com</em></a></div></figure>
              </div></div></div>
              <div class="p-article__share o-noteShare"><a href="https://x.com/intent">シェア</a></div></article>
            <div class="o-relatedNotes"><a href="/a/n/1"><h3>似た記事</h3></a></div></main></div></body></html>
            """).Text();

        Assert.StartsWith("![見出し画像](https://assets.example.jp/eye.png)\n\n## 背景\n\nこの記事では", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n[検索の記事](https://note.com/someone/n/n0002)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("似た記事", text, StringComparison.Ordinal);
        Assert.DoesNotContain("シェア", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACardOfABlogThemeIsALinkOfItsTitle()
    {
        var text = MarkdownOf(
            """
            <p>前の段落です。</p>
            <p><b>本記事の関連研究</b></p>
            <a href="https://example.jp/2" title="検索の記事" class="blogcard-wrap"><div class="blogcard"><figure class="blogcard-thumbnail"><img src="https://example.jp/t.jpg"></figure>
            <div class="blogcard-content"><div class="blogcard-title">検索の記事</div><div class="blogcard-snippet">抜粋です。</div></div><div class="blogcard-domain">example.jp</div></div></a>
            """);

        Assert.Equal("前の段落です。\n\n**本記事の関連研究**\n\n[検索の記事](https://example.jp/2)", text);
    }

    [Fact]
    public void TextBrokenByLineBreaksIsAnArticleToo()
    {
        var text = Read(
            """
            <html><body><table width="100%"><tr><td class="menu"><a href="/">トップ</a><br><a href="/list">一覧</a></td><td>
            <font size="5">要約してから答える</font><br><br>
            この記事では、検索で得た文書を要約してから、回答に使う手法を紹介します。<br>
            著者らは、重要な箇所が埋もれると述べています。<br><br>
            実験では、三つのデータを使い、正答率を比べました。</td></tr></table></body></html>
            """).Text();

        Assert.Equal("要約してから答える\n\nこの記事では、検索で得た文書を要約してから、回答に使う手法を紹介します。  \n著者らは、重要な箇所が埋もれると述べています。\n\n実験では、三つのデータを使い、正答率を比べました。", text);
    }

    [Fact]
    public void TheBibliographyAtTheEdgeOfAnArticleStays()
    {
        var text = Read(
            $"""
            <html><body><div class="wrap"><div class="top"><a href="/">トップ</a> <a href="/list">一覧</a></div>
            <div><section>{Prose}</section></div>
            <div><a href="https://arxiv.org/abs/2401.00001">https://arxiv.org/abs/2401.00001</a></div>
            <div><h3>関連研究</h3><a href="/2">検索の記事</a></div>
            <div class="bottom"><a href="/prev">前の記事</a> <a href="/next">次の記事</a></div></div></body></html>
            """).Text();

        Assert.Contains("](https://arxiv.org/abs/2401.00001)", text, StringComparison.Ordinal);
        Assert.EndsWith("### 関連研究\n\n[検索の記事](/2)", text, StringComparison.Ordinal);
        Assert.StartsWith("この記事では", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<body style='visibility:hidden'><form id=aspnetForm>{0}</form></body>")]
    [InlineData("<body class='sidebar comments'><div id=share>{0}</div></body>")]
    [InlineData("<body><div class=nav><div hidden>{0}</div></div></body>")]
    public void WhatHoldsMostOfTheTextIsNeverFurniture(string page) =>
        Assert.StartsWith("この記事では", Read("<html>" + page.Replace("{0}", Prose, StringComparison.Ordinal)).Text(), StringComparison.Ordinal);

    [Fact]
    public void HiddenTextIsNotRead() =>
        Assert.Equal("見える文。", MarkdownOf("<p>見える文。<span style='display: none'>隠れた文。</span></p><p hidden>これも。</p><p aria-hidden=true>これも。</p><div class='share-box'>共有</div>"));

    [Fact]
    public void AnAsideInAnArticleIsACallout() =>
        Assert.Equal("本文。\n\n補足：数値は概算です。", MarkdownOf("<p>本文。</p><aside class='msg message'><div class='msg-content'><p>補足：数値は概算です。</p></div></aside><aside><a href=https://example.jp/ad>広告の記事を読む</a></aside>"));

    [Fact]
    public void AShortPageIsReadWhole() =>
        Assert.Equal("短い。\n\n[次](https://example.jp/2)", Read("<html><body><div>短い。</div><div><a href=https://example.jp/2>次</a></div></body></html>").Text());
}
