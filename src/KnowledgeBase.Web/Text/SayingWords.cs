using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Corrections.Sayings;

namespace KnowledgeBase.Web.Text;

/// <summary>The words for what a person says of a piece of a capture.</summary>
internal static class SayingWords
{
    public static string Said(this Texts texts, SaidField field) => field switch
    {
        SaidField.Title => texts["記事の題名"],
        SaidField.Date => texts["記事の日付"],
        SaidField.Tag => texts["タグ"],
        SaidField.Related => texts["関連リンク"],
        SaidField.PaperTitle => texts["論文題名"],
        SaidField.Author => texts["著者"],
        SaidField.Affiliation => texts["所属"],
        SaidField.Identifier => texts["識別子"],
        SaidField.PaperDate => texts["論文の日付"],
        _ => texts["論文のリンク"],
    };

    public static string SaidRefusal(this Texts texts, string refusal) => refusal switch
    {
        "no-article" => texts["この取り込みは、どの記事のものでもありません。"],
        "no-paper" => texts["どの論文のことか選んでください。記事に論文がまだなければ、まず論文題名を指定します。"],
        "no-date" => texts["日付が読み取れません。"],
        "no-identifier" => texts["arXiv の番号か DOI が読み取れません。"],
        "no-address" => texts["http か https の URL が読み取れません。リンク全体を選んでください。"],
        "say-what-instead" => texts["記事には題名が必要です。正しい題名のほうを選んでください。"],
        "not-there" => texts["変わるものがありません。すでにそうなっています。"],
        _ => texts["文字を選ぶか、入力してください。"],
    };

    /// <summary>What a person would say of a value that the reader found; null for what is not said of a piece of text.</summary>
    public static SaidField? SaidOf(EvidenceField field) => field switch
    {
        EvidenceField.Title => SaidField.Title,
        EvidenceField.BestDate => SaidField.Date,
        EvidenceField.Related => SaidField.Related,
        EvidenceField.PaperTitle => SaidField.PaperTitle,
        EvidenceField.PaperAuthor => SaidField.Author,
        EvidenceField.PaperAffiliation => SaidField.Affiliation,
        EvidenceField.PaperArxivId or EvidenceField.PaperDoi => SaidField.Identifier,
        EvidenceField.PaperPublishedOn => SaidField.PaperDate,
        EvidenceField.PaperLink => SaidField.PaperLink,
        _ => null,
    };
}
