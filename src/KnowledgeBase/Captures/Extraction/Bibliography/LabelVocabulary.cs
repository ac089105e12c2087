using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The labels seen in bibliographies, Japanese and English, and the words that head them.</summary>
internal static class LabelVocabulary
{
    private static readonly Dictionary<string, LabelKind> Labels = Table(
        (LabelKind.Title, "タイトル 論文タイトル 論文名 論文題名 論文題目 論文の題名 題名 題目 表題 原題 英題 英語タイトル 英文タイトル 原論文タイトル 紹介論文タイトル Title Paper論文タイトル PaperTitle"),
        (LabelKind.Paper, "論文 読む論文 今回読む論文 紹介論文 紹介する論文 今回紹介する論文 取り上げる論文 元論文 対象論文 参照論文 参考論文 原論文 出典論文 今回の論文 論文情報 参照論文情報 参照文献情報 書誌情報 Paper SourceandImageCredits SourceandImageCredit ImageandSourceCredits SourceCredits ImageCredits SourceandImage"),
        (LabelKind.Authors, "著者 著者名 著者ら 著者一覧 論文著者 論文著者名 筆頭著者 第一著者 主著者 研究者 筆者ら 執筆者 発表者 Author Authors"),
        (LabelKind.Affiliations, "所属 著者の所属 著者所属 著者らの所属 所属先 所属機関 所属機関名 所属組織 所属大学 所属企業 機関 研究機関 研究機関名 組織 発表機関 発表元 開発元 Affiliation Affiliations Institution Institutions Organization Organizations"),
        (LabelKind.Url, "URL DOI番号 論文URL 論文のURL 論文へのリンク 論文のリンク 論文ページ DOI 論文DOI 論文概要リンク 論文PDFリンク 論文リンク 論文概要 論文PDF PDFリンク 原論文URL リンク リンク先 参照URL 掲載URL 原文 出典 プレプリント Link Links arXiv arXivリンク arXivURL arXivID PDF PaperURL PaperLink Preprint OpenReview"),
        (LabelKind.Published, "発表日 公開日 論文公開日 論文投稿日付 投稿日付 論文発表日 投稿日 論文投稿日 提出日 発行日 発行年 刊行年 発表年月日 公開年月日 発表年月 公開年月 発表年 公開年 発表時期 公開時期 発表 公開 出版日 出版年 掲載日 arXiv公開日 arXiv投稿日 初版公開日 Date Published PublicationDate PublishedDate Submitted Year 年 日付"),
        (LabelKind.Venue, "会議 会議名 学会 学会名 国際会議 採択 採択会議 採録 掲載 掲載先 掲載誌 発表学会 発表会議 発表先 投稿先 出版社 ジャーナル ジャーナル名 雑誌 雑誌名 掲載誌名 論文誌 論文誌名 Venue Conference Journal Publisher"),
        (LabelKind.Link, "GitHub GitHubリポジトリ GitHubページ GitHubURL コード 公式コード 実装コード コードURL 実装 公式実装 ソースコード リポジトリ 公式リポジトリ Code Repository Repo プロジェクトページ プロジェクト プロジェクトサイト ProjectPage Project デモ デモページ デモサイト Demo データセット データ Dataset 公式ブログ ブログ 公式発表 プレスリリース Blog モデル モデルカード Model HuggingFace 公式サイト 公式ページ Webサイト ウェブサイト ホームページ Website Homepage 解説動画 動画 Video YouTube Twitter X スライド 発表資料 Slides ポスター Poster"));

    private static readonly HashSet<string> Headings = [.. Split(
        "参照論文情報 参照文献情報 参照論文 参考論文 参考論文情報 参考文献情報 論文情報 論文の情報 紹介論文 紹介論文情報 紹介する論文 対象論文 対象論文情報 書誌情報 論文の書誌情報 元論文 原論文 出典論文 "
        + "今回の論文 今回読む論文 今回紹介する論文 論文情報リンク 論文紹介 読む論文 読んだ論文 参考にした論文 元にした論文 もとにした論文 取り上げる論文 取り上げた論文 この記事の論文 論文 論文一覧 PaperInformation Paper 論文データ 論文概要情報 論文の概要情報")];

    private static readonly HashSet<string> ReferenceHeadings = [.. Split("参考文献 参考にした論文 参考にした文献 参考文献一覧 参照文献 引用文献 文献 文献一覧 文献情報 Reference References Bibliography")];

    /// <summary>Kind of a label, whatever its width, case, bold or inner spaces; null when it is none.</summary>
    /// <remarks>A note in brackets does not matter: 著者（敬称略）; nor does the number of a paper: 論文1.</remarks>
    public static LabelKind? KindOf(string label)
    {
        var key = Key(label);
        if (Labels.TryGetValue(key, out var kind) || (label.AsSpan().ContainsAny('（', '(') && Labels.TryGetValue(Key(WithoutNotes(label)), out kind)))
        {
            return kind;
        }

        return key.Length > 1 && char.IsAsciiDigit(key[^1]) && Labels.TryGetValue(key.TrimEnd("0123456789".ToCharArray()), out kind) && kind == LabelKind.Paper ? kind : null;
    }

    /// <summary>
    /// What words promise that head a bibliography. A note in brackets does not matter: 参照論文（テクニカルレポート）情報; nor does a
    /// number before or a mark around: <c>2. 参照論文</c>, 【論文情報】.
    /// </summary>
    public static HeadingKind HeadingOf(string text)
    {
        if (text.Length > 40)
        {
            return HeadingKind.None;
        }

        var key = Key(WithoutNotes(text));
        return Headings.Contains(key) ? HeadingKind.Paper : ReferenceHeadings.Contains(key) ? HeadingKind.References : HeadingKind.None;
    }

    public static bool IsHeading(string text) => HeadingOf(text) != HeadingKind.None;

    /// <summary>The label itself says that a paper is meant: 論文タイトル, 原題.</summary>
    public static bool NamesPaper(string label) => Key(label) is var key && (key.Contains("論文", StringComparison.Ordinal) || key.Contains("原題", StringComparison.Ordinal) || key.Contains("paper", StringComparison.Ordinal));

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

    private static string Key(string label) => TitleKey.Letters(label);
}
