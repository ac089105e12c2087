using System.Globalization;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.ReReads;
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
        SheetField.Published => texts["公開日の記載"],
        SheetField.Outcome => texts["結果"],
        SheetField.Reason => texts["理由"],
        SheetField.Form => texts["形式"],
        SheetField.Text => texts["読み取った本文"],
        SheetField.Diagnostics => texts.As("診断", "list"),
        _ => texts["取り込み"],
    };

    /// <summary>A value as a person reads it.</summary>
    public static string Value(this Texts texts, SheetField field, string value) => (field, value) switch
    {
        (SheetField.Truncated, "true") => texts["はい"],
        (SheetField.Truncated, _) => texts["いいえ"],
        (SheetField.Outcome, _) => texts.Outcome(value),
        (SheetField.Form, _) => texts.Form(value),
        (SheetField.Reason, _) => texts.FileReason(value),
        (SheetField.Text, _) when value.Split(' ') is [var length, var mark] => texts["{0} 字（{1}）", texts.Number(int.Parse(length, CultureInfo.InvariantCulture)), mark],
        (SheetField.Diagnostics, _) when value.Split('\t', 4) is [var code, var first, var last, var detail] => texts.Diagnostic(code, first, last, detail),
        _ => value,
    };

    private static string Diagnostic(this Texts texts, string code, string first, string last, string detail)
    {
        var message = DiagnosticCatalog.Message(code, detail.Length == 0 ? null : detail, texts.IsJapanese);
        return Line(first) is { } line ? $"{message} {texts.Lines(line, Line(last))}" : message;
    }

    private static int? Line(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>How far a comparison is.</summary>
    public static string State(this Texts texts, ReReadState state) => state switch
    {
        ReReadState.Comparing => texts["比べています"],
        ReReadState.Compared => texts["比べ終わりました"],
        ReReadState.Applied => texts["読み直しました"],
        ReReadState.Stopped => texts["途中でやめました"],
        _ => texts["途中で止まりました。記録を見てください。"],
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
