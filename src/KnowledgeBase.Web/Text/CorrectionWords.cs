using KnowledgeBase.Corrections;

namespace KnowledgeBase.Web.Text;

/// <summary>The words around corrections.</summary>
internal static class CorrectionWords
{
    public static string Subject(this Texts texts, CorrectionSubject of) => of switch
    {
        CorrectionSubject.Article => texts["記事"],
        CorrectionSubject.Paper => texts["論文"],
        CorrectionSubject.Author => texts["著者"],
        _ => texts["所属"],
    };

    public static string Kind(this Texts texts, CorrectionKind kind) => kind switch
    {
        CorrectionKind.Field => texts["項目の訂正"],
        CorrectionKind.Merge => texts["統合"],
        CorrectionKind.NotSame => texts["別のもの"],
        CorrectionKind.Unwanted => texts["収録しない"],
        CorrectionKind.Later => texts["後回し"],
        CorrectionKind.Add => texts["追加"],
        CorrectionKind.Remove => texts["除去"],
        CorrectionKind.Delete => texts["記事の削除"],
        _ => texts["分割"],
    };

    public static string Field(this Texts texts, string? field) => field switch
    {
        CorrectableField.Title => texts["題名"],
        CorrectableField.BestDate => texts["日付"],
        CorrectableField.Truncated => texts["有料部分で途切れている"],
        CorrectableField.Authors => texts["著者"],
        CorrectableField.Affiliations => texts["所属"],
        CorrectableField.IssuedOn => texts["発表日"],
        CorrectableField.Name => texts["表示名"],
        CorrectableField.Lead => texts["書き出し"],
        CorrectableField.Tags => texts["タグ"],
        CorrectableField.Related => texts["関連リンク"],
        CorrectableField.Papers => texts["紹介している論文"],
        CorrectableField.Links => texts["リンク"],
        CorrectableField.Identifiers => texts["印字された識別子"],
        _ => "",
    };

    public static string Hint(this Texts texts, string field) => field switch
    {
        CorrectableField.Authors or CorrectableField.Affiliations => texts["1 行に 1 つずつ"],
        CorrectableField.BestDate or CorrectableField.IssuedOn => texts["yyyy、yyyy-MM、yyyy-MM-dd のいずれか。空欄は不明"],
        _ => "",
    };

    public static string Reason(this Texts texts, string reason) => reason switch
    {
        "same-title" => texts["題名が同じ"],
        "title-begins-alike" => texts["一方の題名が他方の書き出しと同じ"],
        "title-nearly-same" => texts["題名がほぼ同じ"],
        "same-text" => texts["本文が同じ"],
        "shared-author" => texts["共通の著者がいる"],
        "different-identifiers" => texts["識別子が異なる"],
        "initials" => texts["姓と頭文字が同じ"],
        "name-within-name" => texts["一方の名前が他方の書き出しと同じ"],
        "name-nearly-same" => texts["名前がほぼ同じ"],
        "shared-co-author" => texts["共通の共著者がいる"],
        "no-shared-author" => texts["共通の著者がいない"],
        "different-years" => texts["発表年が離れている"],
        "same-paper" => texts["同じ論文に並んで載っている"],
        "shared-paper" => texts["同じ論文を紹介している"],
        "different-papers" => texts["別の論文を紹介している"],
        _ => reason,
    };

    public static string Refusal(this Texts texts, CorrectionRefusal? refusal) => refusal switch
    {
        CorrectionRefusal.NothingToDecide => texts["訂正するものが選ばれていません。"],
        CorrectionRefusal.NotInForce => texts["その訂正はないか、すでに取り消されています。"],
        CorrectionRefusal.OtherIsMissing => texts["もう一方が選ばれていません。"],
        CorrectionRefusal.SameAlready => texts["両方とも同じものです。"],
        CorrectionRefusal.JoinedTheOtherWay => texts["もう一方がすでにこちらに統合されています。先にその訂正を取り消してください。"],
        CorrectionRefusal.JoinedToAnother => texts["こちらがすでに別のものに統合されています。先にその訂正を取り消してください。"],
        CorrectionRefusal.PartIsMissing => texts["分けるものが選ばれていません。"],
        CorrectionRefusal.NotPrintedThere => texts["その記事にこの論文の記載はありません。"],
        CorrectionRefusal.CannotBeSplit => texts["記事は分割できません。"],
        CorrectionRefusal.CannotBeDeleted => texts["削除できるのは記事だけです。論文や著者は、それに触れる記事がなくなると消えます。"],
        CorrectionRefusal.NoSuchArticle => texts["その記事はないか、別の記事に統合されています。"],
        CorrectionRefusal.Deleted => texts["すでに削除された記事です。先に元に戻してください。"],
        CorrectionRefusal.CannotBeUnwanted => texts["「収録しない」にできるのは記事だけです。"],
        CorrectionRefusal.NotUncaptured => texts["そこを指すリンクがないか、記事がすでに収録されています。"],
        CorrectionRefusal.NoSuchField => texts["この項目は訂正できません。"],
        CorrectionRefusal.WrongKind => texts["値の形が項目に合いません。"],
        CorrectionRefusal.NoDate => texts["日付は yyyy、yyyy-MM、yyyy-MM-dd のいずれかで、実在する日にしてください。"],
        CorrectionRefusal.NothingNamed => texts["文字、http か https の URL、識別子のどれかが必要です。"],
        CorrectionRefusal.Empty => texts["空欄にはできません。"],
        CorrectionRefusal.TooLong => texts["{0} 字までにしてください。", texts.Number(CorrectionRules.LongestText)],
        _ => texts["名前は {0} 件までにしてください。", texts.Number(CorrectionRules.MostNames)],
    };

    /// <summary>The reason speaks against the two being one.</summary>
    public static bool IsAgainst(string reason) => reason is "different-identifiers" or "different-years" or "no-shared-author" or "same-paper" or "different-papers";

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
