namespace KnowledgeBase.Web.Text;

/// <summary>The Japanese words for what the core names in code.</summary>
internal static class Words
{
    public const string Site = "論文知識ベース";

    public static string LinkKind(string kind) => kind switch
    {
        "related_research" => "関連研究",
        "related_article" => "関連記事",
        _ => "文中リンク",
    };

    public static string EdgeKind(string kind) => kind switch
    {
        "introduces" => "紹介",
        "wrote" => "著者",
        "affiliated" => "所属",
        _ => LinkKind(kind),
    };

    public static string NodeKind(string kind) => kind switch
    {
        "article" => "記事",
        "paper" => "論文",
        "author" => "著者",
        "affiliation" => "所属",
        _ => "未収録",
    };

    public static string Outcome(string outcome) => outcome switch
    {
        "ingested" => "取り込み済み",
        "unchanged" => "変更なし",
        "superseded" => "新しい取り込みあり",
        "unreadable" => "読み取り不可",
        "unpacked" => "展開済み",
        _ => "待機中",
    };

    public static string Severity(string severity) => severity switch
    {
        "error" => "エラー",
        "warning" => "注意",
        _ => "情報",
    };

    /// <summary>Where a date comes from, when that makes it an estimate; null for a printed one.</summary>
    public static string? Estimated(string? source) => source switch
    {
        "image-path" => "最初の画像の保存先から推定した日付です",
        "arxiv-id" => "論文の arXiv 番号の月から推定した日付です",
        "captured" => "日付の記載がないため、取り込んだ日を示しています",
        _ => null,
    };

    public static string SiteName(string? site) => site is null or KnowledgeBase.Articles.ArticleFilter.UnknownSite ? "サイト不明" : site;

    public static string Form(string form) => form switch
    {
        "readability-turndown" => "Readability + Turndown",
        "obsidian-clipper" => "Obsidian Web Clipper",
        "markdownload" => "MarkDownload",
        "rss" => "RSS リーダー",
        "author-source" => "著者の原稿",
        "plain-text" => "プレーンテキスト",
        "html" => "HTML",
        _ => "Markdown",
    };

    /// <summary>What bibliographic metadata come from, as the API names it.</summary>
    public static string MetadataSource(string source) => source switch
    {
        "arxiv-api" => "arXiv API",
        "arxiv-snapshot" => "arXiv スナップショット",
        "csl-json" => "CSL-JSON",
        "bibtex" => "BibTeX",
        _ => source,
    };

    public static string IdentifierScheme(string scheme) => scheme switch
    {
        "arxiv" => "arXiv",
        "doi" => "DOI",
        _ => scheme,
    };
}
