using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Zips;
using static KnowledgeBase.Captures.Extraction.EvidenceField;

namespace KnowledgeBase.Web.Text;

/// <summary>The Japanese words for what a reading finds.</summary>
internal static class EvidenceWords
{
    public static string Field(EvidenceField field) => field switch
    {
        Title => "題名",
        SourceUrl => "元の URL",
        Site => "サイト",
        Published => "公開日",
        Captured => "取得日時",
        BestDate => "記事の日付",
        Thumbnail => "サムネイル",
        Truncated => "有料部分の始まり",
        Heading => "見出し",
        EvidenceField.Related => "関連リンク",
        PaperTitle => "論文題名",
        PaperAuthor => "著者",
        PaperAuthorsTruncated => "著者の省略",
        PaperAffiliation => "所属",
        PaperArxivId => "arXiv",
        PaperDoi => "DOI",
        PaperPublishedOn => "論文の日付",
        PaperUrl => "論文 URL",
        PaperLink => "論文のリンク",
        _ => field.ToString(),
    };

    /// <summary>Class of a field's colour: what kind of thing it tells of.</summary>
    public static string Kind(EvidenceField field) => field switch
    {
        PaperAuthor or PaperAuthorsTruncated => "author",
        PaperAffiliation => "affiliation",
        PaperTitle or PaperArxivId or PaperDoi or PaperPublishedOn or PaperUrl or PaperLink => "paper",
        Truncated => "uncaptured",
        _ => "article",
    };

    public static string Fate(ZipMemberFate fate) => fate switch
    {
        ZipMemberFate.Captured => "取り込み",
        ZipMemberFate.Duplicate => "収録済みと同じ内容",
        ZipMemberFate.Attached => "画像として保存",
        ZipMemberFate.Refused => "受け付けず",
        _ => "対象外",
    };

    public static string Lines(int first, int? last) => last is { } end && end > first ? $"{first}–{end} 行目" : $"{first} 行目";

    /// <summary>A size as people say it, with at most one decimal.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} バイト",
        < 1024 * 1024 => FormattableString.Invariant($"{bytes / 1024.0:0.#} KB"),
        _ => FormattableString.Invariant($"{bytes / (1024.0 * 1024):0.#} MB"),
    };
}
