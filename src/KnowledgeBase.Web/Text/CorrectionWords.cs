using KnowledgeBase.Corrections;

namespace KnowledgeBase.Web.Text;

/// <summary>The Japanese words around corrections.</summary>
internal static class CorrectionWords
{
    public const string Made = "訂正を記録し、反映しました。";

    public const string Undone = "訂正を取り消しました。";

    public const string Gone = "対象が見つかりません。ほかの訂正で変わった可能性があります。ページを読み直してください。";

    public static string Refused(string reason) => $"訂正できませんでした: {reason}";

    public static string Subject(CorrectionSubject of) => of switch
    {
        CorrectionSubject.Article => "記事",
        CorrectionSubject.Paper => "論文",
        CorrectionSubject.Author => "著者",
        _ => "所属",
    };

    public static string Kind(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Field => "項目の訂正",
        CorrectionKind.Merge => "統合",
        CorrectionKind.NotSame => "別のもの",
        _ => "分割",
    };

    public static string Field(string? field) => field switch
    {
        CorrectableField.Title => "題名",
        CorrectableField.BestDate => "日付",
        CorrectableField.Truncated => "有料部分で途切れている",
        CorrectableField.Authors => "著者",
        CorrectableField.Affiliations => "所属",
        CorrectableField.IssuedOn => "発表日",
        CorrectableField.Name => "表示名",
        _ => "",
    };

    public static string Hint(string field) => field switch
    {
        CorrectableField.Authors or CorrectableField.Affiliations => "1 行に 1 つずつ",
        CorrectableField.BestDate or CorrectableField.IssuedOn => "yyyy、yyyy-MM、yyyy-MM-dd のいずれか。空欄は不明",
        _ => "",
    };

    public static string Reason(string reason) => reason switch
    {
        "same-title" => "題名が同じ",
        "title-begins-alike" => "一方の題名が他方の書き出しと同じ",
        "title-nearly-same" => "題名がほぼ同じ",
        "same-text" => "本文が同じ",
        "shared-author" => "共通の著者がいる",
        "different-identifiers" => "識別子が異なる",
        "initials" => "姓と頭文字が同じ",
        "name-within-name" => "一方の名前が他方の書き出しと同じ",
        "name-nearly-same" => "名前がほぼ同じ",
        "shared-co-author" => "共通の共著者がいる",
        _ => reason,
    };

    /// <summary>The reason speaks against the two being one.</summary>
    public static bool IsAgainst(string reason) => reason == "different-identifiers";

    /// <summary>What was typed into a field of a form, as it is stored.</summary>
    public static string ValueOf(string field, string typed) => field switch
    {
        CorrectableField.Authors or CorrectableField.Affiliations =>
            CorrectableField.Print(typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        CorrectableField.Truncated => typed == "true" ? "true" : "false",
        CorrectableField.BestDate or CorrectableField.IssuedOn when string.IsNullOrWhiteSpace(typed) => "null",
        _ => CorrectableField.Print(typed.Trim()),
    };
}
