using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Tests.Articles.Rendering;

namespace KnowledgeBase.Browser.Tests.Hostile;

/// <summary>Captures with a hostile text in every field, in four forms.</summary>
internal static class HostileCaptures
{
    private const string Prose = "この記事では、ある研究の背景と方法、そして得られた結果を順に紹介します。読み終えるころには、要点がつかめるはずです。";

    // So few that a text which swallows what follows hides little; the same texts stand in the other order in HTML.
    private const int TextsPerCapture = 4;

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteTo(string folder)
    {
        foreach (var (number, word) in HostileWords.All.Index())
        {
            var address = HostileWords.Addresses[number % HostileWords.Addresses.Count];
            Write(folder, $"{FileName(word)} {number}.md", Fields(number, word, address));
            Write(folder, $"{FileName(word)} {number}.html", PageFields(number, word, address));
        }

        foreach (var (number, texts) in HostileTexts.All.Chunk(TextsPerCapture).Index())
        {
            Write(folder, $"markdown-{number}.md", $"# 攻撃の記事 {number}\n\n{Prose}\n\n{string.Join("\n\n", texts)}\n\n## おわり\n\n{Prose}\n");
            Write(folder, $"page-{number}.html", Page($"ページ {number}", string.Join("\n", texts.Reverse())));
        }

        foreach (var (number, texts) in HostileTexts.All.Concat(HostileWords.All).Chunk(40).Index())
        {
            Write(folder, $"text-{number}.txt", $"攻撃の文章 {number}\n\nこの文章には、書式がありません。\n\n{string.Join("\n\n", texts)}\n");
        }

        Write(folder, "round-up.txt", RoundUp());
    }

    // Halves of surrogate pairs, which no file can hold as UTF-8, become U+FFFD.
    private static void Write(string folder, string name, string text) =>
        File.WriteAllBytes(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));

    private static string FileName(string word) => string.Concat(word.Where(c => c is not '/' and not '\0'));

    /// <summary>Readability+Turndown. Even ones have valid YAML; in odd ones the word stands raw, which breaks it more often than not.</summary>
    private static string Fields(int number, string word, string address)
    {
        var printed = number % 2 == 0 ? JsonSerializer.Serialize(word, Unescaped) : word;
        var query = number % 3 == 0 ? "" : $"?{word}";
        return $"""
            ---
            source_url: https://site{number % 4}.evil.example/{number}{query}
            captured_at: 2026-01-18T12:00:00.000Z {(number % 5 == 0 ? word : "")}
            title: {printed}
            category: {printed}
            is_premium: {printed}
            publish_date: {(number % 2 == 0 ? JsonSerializer.Serialize("2024-05-01 " + word, Unescaped) : "2024-05-01 " + word)}
            conversion_method: Readability+Turndown {word}
            file_hash: {printed}
            tags: [{printed}, {printed}]
            ---

            この記事では、ある研究を紹介します。{word}という語が、どこにでも出てきます。

            ![{word}](https://pictures.example/2024/05/{number}.png"onerror="window.__pwned=1)
            ![{word}]({address})

            **参照論文情報**

            *   タイトル：{word} Paper {number}
            *   著者：{word} First, Second {word}, Third Author
            *   所属：{word} University, Institute {word}
            *   URL：[{word}](https://arxiv.org/abs/2401.{(1000 + number).ToString(CultureInfo.InvariantCulture).PadLeft(5, '0')})
            *   GitHub：[{word}]({address})
            *   {word}：[{word}](https://evil.example/label/{number})
            *   発表日：2024年1月{1 + (number % 28)}日 {word}

            **本記事の関連研究**：

            *   [{word}](https://site{(number + 1) % 4}.evil.example/{number + 1})
            *   [{word}](https://site{number % 4}.evil.example/missing/{number}"onmouseover="window.__pwned=1)
            *   [{word}](https://site{number % 4}.evil.example/missing/{number}?{Uri.EscapeDataString(word)})
            *   [{word}]({address})

            ## {word}

            文の中の[{word}](https://site{number % 4}.evil.example/inline/{number})というリンクと、{word}と、<https://evil.example/{number}?{word}>。

            プレミアム会員限定コンテンツです

            閲覧には、アカウント作成後の決済が必要です。

            """;
    }

    /// <summary>A saved page, with the word raw in its head and, encoded and not, in its body.</summary>
    private static string PageFields(int number, string word, string address)
    {
        var encoded = WebUtility.HtmlEncode(word);
        var json = JsonSerializer.Serialize(word);
        return $$"""
            <!DOCTYPE html>
            <html lang="ja"><head>
            <title>{{encoded}}</title>
            <link rel="canonical" href="https://pages.evil.example/{{number}}?{{encoded}}">
            <meta property="og:title" content="{{encoded}}">
            <meta property="og:site_name" content="{{encoded}}">
            <meta property="og:image" content="{{WebUtility.HtmlEncode(address)}}">
            <meta name="author" content="{{encoded}}">
            <meta name="citation_title" content="{{encoded}} Cited {{number}}">
            <meta name="citation_author" content="{{encoded}} Cited Author">
            <meta name="citation_author_institution" content="{{encoded}} Cited University">
            <meta name="citation_doi" content="10.1234/{{encoded}}{{number}}">
            <meta property="article:published_time" content="2024-05-01 {{encoded}}">
            <script type="application/ld+json">{"@type":"Article","headline":{{json}},"author":{"name":{{json}} },"datePublished":{{json}},"publisher":{"name":{{json}} } }</script>
            </head><body><article><h1>{{encoded}}</h1>
            <p>この記事では、ある研究を紹介します。{{encoded}}という語が、どこにでも出てきます。読み終えるころには、要点がつかめるはずです。</p>
            <figure><img src="{{WebUtility.HtmlEncode(address)}}" alt="{{encoded}}" title="{{encoded}}"><figcaption>{{encoded}}</figcaption></figure>
            <p><strong>参照論文情報</strong></p>
            <ul><li>タイトル：{{encoded}} Saved {{number}}</li><li>著者：{{encoded}} Saved Author</li><li>所属：{{encoded}} Saved University</li>
            <li>URL：<a href="{{WebUtility.HtmlEncode(address)}}">{{encoded}}</a></li></ul>
            <p><strong>本記事の関連研究</strong>：<a href="https://pages.evil.example/{{number + 1}}?{{encoded}}">{{encoded}}</a></p>
            <h2 id="{{encoded}}">{{encoded}}</h2>
            <p title="{{encoded}}">{{word}}</p>
            </article></body></html>
            """;
    }

    private static string Page(string title, string html) => $"""
        <!DOCTYPE html>
        <html lang="ja"><head><title>{title}</title></head><body><article><h1>{title}</h1>
        <p>{Prose}</p>
        {html}
        <p>{Prose}</p></article></body></html>
        """;

    private static string RoundUp()
    {
        var text = new StringBuilder("注目の論文まとめ\n\nこれは、気になった論文を並べた文章です。\n\n");
        foreach (var (number, word) in HostileWords.All.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"論文タイトル：{word} Roundup {number}\n著者：{word} Rounder\n所属：{word} Round Institute\n発表日：2024-02-01 {word}\nURL：https://arxiv.org/abs/2402.{1000 + number:00000}?{word}\n\n{word}についての説明です。\n\n");
        }

        return text.ToString();
    }
}
