using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Zips;
using static KnowledgeBase.Captures.Extraction.EvidenceField;

namespace KnowledgeBase.Web.Text;

/// <summary>The words for what a reading finds.</summary>
internal static class EvidenceWords
{
    public static string Field(this Texts texts, EvidenceField field) => field switch
    {
        Title => texts["題名"],
        SourceUrl => texts["元の URL"],
        Site => texts["サイト"],
        Published => texts["公開日"],
        Captured => texts["取得日時"],
        BestDate => texts["記事の日付"],
        Thumbnail => texts["サムネイル"],
        Truncated => texts["有料部分の始まり"],
        Heading => texts["見出し"],
        EvidenceField.Related => texts["関連リンク"],
        PaperTitle => texts["論文題名"],
        PaperAuthor => texts["著者"],
        PaperAuthorsTruncated => texts["著者の省略"],
        PaperAffiliation => texts["所属"],
        PaperArxivId => "arXiv",
        PaperDoi => "DOI",
        PaperPublishedOn => texts["論文の日付"],
        PaperUrl => texts["論文 URL"],
        PaperLink => texts["論文のリンク"],
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

    public static string Fate(this Texts texts, ZipMemberFate fate) => fate switch
    {
        ZipMemberFate.Captured => texts["取り込み"],
        ZipMemberFate.Duplicate => texts["収録済みと同じ内容"],
        ZipMemberFate.Attached => texts["画像として保存"],
        ZipMemberFate.LeftOut => texts["取り込まず"],
        ZipMemberFate.Refused => texts["受け付けず"],
        _ => texts["対象外"],
    };

    public static string Lines(this Texts texts, int first, int? last) =>
        last is { } end && end > first ? texts["{0}–{1} 行目", first, end] : texts["{0} 行目", first];

    /// <summary>A size as people say it, with at most one decimal.</summary>
    public static string Size(this Texts texts, long bytes) => bytes switch
    {
        < 1024 => texts.Count("{0} バイト", (int)bytes),
        < 1024 * 1024 => FormattableString.Invariant($"{bytes / 1024.0:0.#} KB"),
        < 1L << 30 => FormattableString.Invariant($"{bytes / (1024.0 * 1024):0.#} MB"),
        _ => FormattableString.Invariant($"{bytes / (1024.0 * 1024 * 1024):0.#} GB"),
    };
}
