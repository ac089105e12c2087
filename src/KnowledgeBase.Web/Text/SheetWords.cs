using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;

namespace KnowledgeBase.Web.Text;

/// <summary>The words around what is compared and what would change.</summary>
internal static class SheetWords
{
    public static string Row(this Texts texts, SheetField field, CorrectionSubject of) => field switch
    {
        SheetField.Title => texts["題名"],
        SheetField.Name => texts["表示名"],
        SheetField.Spellings => texts["論文での表記"],
        SheetField.OtherNames => texts["別名"],
        SheetField.Identifiers => texts["識別子"],
        SheetField.Address => texts["元の URL"],
        SheetField.Date => of == CorrectionSubject.Paper ? texts["発表日"] : texts["日付"],
        SheetField.Site => texts["サイト"],
        SheetField.Truncated => texts["有料部分で途切れている"],
        SheetField.Authors => texts["著者"],
        SheetField.Affiliations => texts["所属"],
        SheetField.Papers => texts["論文"],
        SheetField.Articles => texts["記事"],
        SheetField.CoAuthors => texts["共著者"],
        SheetField.Years => texts["発表年"],
        SheetField.Links => texts["リンク"],
        SheetField.Related => texts["関連リンク"],
        SheetField.Tags => texts["タグ"],
        SheetField.Lead => texts["書き出し"],
        SheetField.LinkedFrom => texts["被リンク"],
        _ => texts["取り込み"],
    };

    /// <summary>A value as a person reads it.</summary>
    public static string Value(this Texts texts, SheetField field, string value) => (field, value) switch
    {
        (SheetField.Truncated, "true") => texts["はい"],
        (SheetField.Truncated, _) => texts["いいえ"],
        _ => value,
    };

    /// <summary>What a merge means for captures that are yet to come.</summary>
    public static string Later(this Texts texts, CorrectionSubject of) => of switch
    {
        CorrectionSubject.Article => texts["今後この URL から取り込む記事も、統合先の記事の新しい版として扱います。"],
        CorrectionSubject.Paper => texts["今後取り込む記事が、この識別子か題名のどちらで紹介していても、統合先の論文のことと見なします。"],
        CorrectionSubject.Author => texts["今後取り込む論文に上の表記で印字された著者も、統合先の著者と見なします。"],
        _ => texts["今後取り込む論文に上の表記で印字された所属も、統合先の所属と見なします。"],
    };
}
