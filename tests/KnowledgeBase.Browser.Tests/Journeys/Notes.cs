using System.Text;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>Captures as people hand them in.</summary>
internal static class Notes
{
    public static FilePayload Article(int number, string title) => File($"{number}.md", $"""
        ---
        source_url: https://uploads.example/{number}
        title: {title}
        captured_at: 2026-01-18T12:00:00.000Z
        ---

        {number} 番めの記事の文章です。研究の背景と方法、そして得られた結果を順に紹介します。
        """);

    /// <summary>An article on a paper of one author.</summary>
    public static FilePayload OnPaper(int number, string title, string paper, string arxiv, string author) => File($"{number}.md", $"""
        ---
        source_url: https://uploads.example/{number}
        title: {title}
        captured_at: 2026-01-18T12:00:00.000Z
        ---

        {number} 番めの記事の文章です。注意機構の読み出しを速くする工夫を、順に紹介します。

        **参照論文情報**

        *   タイトル：{paper}
        *   著者：{author}
        *   URL：[https://arxiv.org/abs/{arxiv}](https://arxiv.org/abs/{arxiv})
        """);

    public static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) };
}
