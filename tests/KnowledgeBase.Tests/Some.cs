using KnowledgeBase.Articles;

namespace KnowledgeBase.Tests;

/// <summary>Makes valid captures, so that a test names only what it is about.</summary>
internal static class Some
{
    /// <summary>What a page in Japanese adds to a text.</summary>
    public static ReadingWords ReadingWords { get; } = new(Articles.Rendering.SafeMarkup.Page.Words, (date, site) => $"{date} {site}");

    public const string Site = "https://reading.example/archives";

    /// <summary>A Readability+Turndown capture of <c>reading.example/archives/{number}</c>.</summary>
    public static string Capture(
        int number, string title = "ある論文の紹介", string? paper = null, string? paperUrl = null, IEnumerable<int>? related = null, string capturedAt = "2026-01-18T12:00:00.000Z", string body = "",
        string authors = "Hanako Yamada, Taro Suzuki", string affiliation = "Example University")
    {
        var block = paper is null ? "" : $"""
            **参照論文情報**

            *   タイトル：{paper}
            *   著者：{authors}
            *   所属：{affiliation}
            {(paperUrl is null ? "" : $"*   URL：[{paperUrl}]({paperUrl})")}

            """;
        var links = string.Join('\n', (related ?? []).Select(target => $"*   [記事{target}]({Site}/{target})"));
        return $"""
            ---
            source_url: {Site}/{number}
            captured_at: {capturedAt}
            title: "{title}"
            publish_date: 2024-05-01T09:00:00+09:00
            conversion_method: Readability+Turndown
            ---

            この記事では、ある研究の背景と方法、そして得られた結果を順に紹介します。読み終えるころには、要点がつかめるはずです。

            {block}
            {(links.Length > 0 ? "**本記事の関連研究**：\n\n" + links : "")}

            ## 研究背景

            背景にはいくつかの課題があります。従来の手法では十分な精度が得られず、計算の負担も大きいものでした。

            {body}
            """;
    }
}
