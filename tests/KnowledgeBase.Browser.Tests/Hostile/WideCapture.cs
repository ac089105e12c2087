namespace KnowledgeBase.Browser.Tests.Hostile;

/// <summary>An article of which every part is wider than any screen.</summary>
internal static class WideCapture
{
    public static string Word { get; } = "Supercalifragilistic" + string.Concat(Enumerable.Repeat("expialidocious", 20));

    public static void WriteTo(string folder) => File.WriteAllText(Path.Combine(folder, $"{Word[..200]}.md"), Text);

    private static string Text { get; } = $"""
        ---
        source_url: https://{Word[..60]}.{Word[..60]}.example/{Word}
        captured_at: 2026-01-18T12:00:00.000Z
        title: {Word}
        publish_date: 2024-05-01{Word}
        conversion_method: Readability+Turndown
        ---

        {Word}という語から始まる記事です。https://wide.example/{Word}/{Word}?{Word}={Word}

        ![{Word}](https://pictures.example/{Word}.png)

        **参照論文情報**

        *   タイトル：{Word}
        *   著者：{Word} {Word}, First Author
        *   所属：{Word} University
        *   URL：[https://wide.example/{Word}](https://wide.example/{Word})
        *   GitHub：[https://github.com/{Word}](https://github.com/{Word})

        **本記事の関連研究**：

        *   [{Word}](https://{Word[..60]}.{Word[..60]}.example/missing/{Word})

        ## {Word}

        | {Word} | {Word} | 表 | 表 | 表 | 表 | 表 | 表 | 表 | 表 |
        |---|---|---|---|---|---|---|---|---|---|
        | `{Word}` | {Word} | 1234567890 | 1234567890 | 1234567890 | 1234567890 | 1234567890 | 1234567890 | 1234567890 | 1234567890 |

        ```
        {Word} {Word}
        ```

        `{Word}`

        > {Word}

        1. {Word}
            - {Word}
                - {Word}
                    - {Word}

        <img src="https://pictures.example/wide.png" width="4000" height="40" alt="{Word}">

        $$ {Word} = {Word} $$

        """;
}
