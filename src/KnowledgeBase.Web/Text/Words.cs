using KnowledgeBase.Data;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Web.Text;

/// <summary>The words for what the core names in code.</summary>
internal static class Words
{
    /// <summary>How many a list has in all.</summary>
    public static string Total<T>(this Texts texts, Listed<T> list) =>
        list.TotalIsCapped ? texts["{0} 件以上", texts.Number(list.Total)] : texts.Count("{0} 件", list.Total);

    public static string LinkKind(this Texts texts, string kind) => kind switch
    {
        "related_research" => texts["関連研究"],
        "related_article" => texts["関連記事"],
        _ => texts["文中リンク"],
    };

    public static string EdgeKind(this Texts texts, string kind) => kind switch
    {
        "introduces" => texts["紹介"],
        "wrote" => texts["著者"],
        "affiliated" => texts["所属"],
        "same_paper" => texts["同じ論文"],
        "shared_author" => texts["共通の著者"],
        _ => texts.LinkKind(kind),
    };

    /// <summary>A community by the words that tell it from the others, or by what stands in its middle.</summary>
    public static string Community(this Texts texts, NamedCommunity community) => texts.Community(community.Words, community.Around);

    /// <inheritdoc cref="Community(Texts, NamedCommunity)"/>
    public static string Community(this Texts texts, IReadOnlyList<string> words, string? around) =>
        around is null ? string.Join(" · ", words) : texts["「{0}」の周辺", around];

    public static string NodeKind(this Texts texts, string kind) => kind switch
    {
        "article" => texts["記事"],
        "paper" => texts["論文"],
        "author" => texts["著者"],
        "affiliation" => texts["所属"],
        _ => texts["未収録"],
    };

    public static string Outcome(this Texts texts, string outcome) => outcome switch
    {
        "ingested" => texts["取り込み済み"],
        "unchanged" => texts["変更なし"],
        "superseded" => texts["新しい取り込みあり"],
        "unreadable" => texts["読み取り不可"],
        "removed" => texts["記事は削除済み"],
        "unpacked" => texts["展開済み"],
        _ => texts["待機中"],
    };

    public static string Severity(this Texts texts, string severity) => severity switch
    {
        "error" => texts["エラー"],
        "warning" => texts["注意"],
        _ => texts["情報"],
    };

    public static string SiteName(this Texts texts, string? site) =>
        site is null or KnowledgeBase.Articles.ArticleFilter.UnknownSite ? texts["サイト不明"] : site;

    public static string Form(this Texts texts, string form) => form switch
    {
        "readability-turndown" => "Readability + Turndown",
        "obsidian-clipper" => "Obsidian Web Clipper",
        "markdownload" => "MarkDownload",
        "rss" => texts["RSS リーダー"],
        "author-source" => texts["著者の原稿"],
        "plain-text" => texts["プレーンテキスト"],
        "html" => "HTML",
        _ => "Markdown",
    };

    /// <summary>What bibliographic metadata come from, as the API names it.</summary>
    public static string MetadataSource(this Texts texts, string source) => source switch
    {
        "arxiv-api" => "arXiv API",
        "arxiv-snapshot" => texts["arXiv スナップショット"],
        "csl-json" => "CSL-JSON",
        "bibtex" => "BibTeX",
        _ => source,
    };

    /// <summary>The same in both languages.</summary>
    public static string IdentifierScheme(string scheme) => scheme switch
    {
        "arxiv" => "arXiv",
        "doi" => "DOI",
        _ => scheme,
    };

    /// <summary>What a group of names begins with; see <see cref="NameInitial"/>.</summary>
    public static string Initial(this Texts texts, string value) => value switch
    {
        NameInitials.Han => texts["漢字"],
        NameInitials.Others => texts["そのほか"],
        [>= 'a' and <= 'z'] => value.ToUpperInvariant(),
        _ => value,
    };
}
