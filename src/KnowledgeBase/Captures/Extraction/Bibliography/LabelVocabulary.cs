using KnowledgeBase.Search;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The labels seen in bibliographies, Japanese and English, and the words that head them.</summary>
internal static class LabelVocabulary
{
    private static readonly Dictionary<string, LabelKind> Labels = Table(
        (LabelKind.Title, "タイトル 論文タイトル 論文名 論文題名 題名 題目 原題 Title Paper論文タイトル PaperTitle"),
        (LabelKind.Paper, "論文 読む論文 紹介論文 紹介する論文 元論文 対象論文 参照論文 参考論文 原論文 今回の論文 Paper"),
        (LabelKind.Authors, "著者 著者名 論文著者 筆者ら 執筆者 発表者 Author Authors"),
        (LabelKind.Affiliations, "所属 著者の所属 著者所属 所属機関 所属組織 機関 研究機関 組織 発表機関 Affiliation Affiliations Institution Institutions Organization"),
        (LabelKind.Url, "URL 論文URL DOI 論文概要リンク 論文PDFリンク 論文リンク 論文概要 論文PDF リンク Link Links arXiv PDF PaperURL PaperLink OpenReview"),
        (LabelKind.Published, "発表日 公開日 論文公開日 投稿日 発行日 発表年月 発表年 発表 公開 出版日 Date Published 日付"),
        (LabelKind.Venue, "会議 学会 国際会議 採択 採択会議 掲載 掲載誌 ジャーナル 雑誌 Venue Conference Journal"),
        (LabelKind.Link, "GitHub コード 実装 公式実装 ソースコード Code プロジェクトページ プロジェクト プロジェクトサイト ProjectPage Project デモ Demo データセット データ Dataset 公式ブログ ブログ Blog モデル Model HuggingFace 公式サイト 公式ページ 解説動画 動画 Video Twitter X スライド"));

    private static readonly HashSet<string> Headings = [.. Split(
        "参照論文情報 参照文献情報 参照論文 参考論文 参考論文情報 参考文献情報 論文情報 論文の情報 紹介論文 紹介する論文 対象論文 書誌情報 論文の書誌情報 元論文 今回の論文 今回紹介する論文 "
        + "参考文献 引用文献 Reference References 論文 PaperInformation Paper 論文データ 論文概要情報")];

    /// <summary>Kind of a label, whatever its width, case, bold or inner spaces; null when it is none.</summary>
    public static LabelKind? KindOf(string label) => Labels.TryGetValue(Key(label), out var kind) ? kind : null;

    /// <summary>
    /// Words that head a bibliography. A note in brackets does not matter: 参照論文（テクニカルレポート）情報; nor does a number before
    /// or a mark around: <c>2. 参照論文</c>, 【論文情報】.
    /// </summary>
    public static bool IsHeading(string text) => text.Length <= 40 && Headings.Contains(Key(WithoutNotes(text)));

    private static string WithoutNotes(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text.TrimStart("0123456789０１２３４５６７８９.．-） )■●◆○▼◎☆★ 　".ToCharArray()))
        {
            depth += c is '（' or '(' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(c);
            }

            depth -= c is '）' or ')' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }

    private static Dictionary<string, LabelKind> Table(params (LabelKind Kind, string Labels)[] rows) =>
        rows.SelectMany(row => Split(row.Labels).Select(label => (label, row.Kind)))
            .DistinctBy(pair => pair.label)
            .ToDictionary(pair => pair.label, pair => pair.Kind);

    private static IEnumerable<string> Split(string labels) => labels.Split(' ').Select(Key);

    private static string Key(string label) => string.Concat(Folding.Fold(label).Where(char.IsLetterOrDigit));
}
