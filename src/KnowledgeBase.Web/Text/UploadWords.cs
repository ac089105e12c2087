using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Captures.Uploads;

namespace KnowledgeBase.Web.Text;

/// <summary>The words around uploads.</summary>
internal static class UploadWords
{
    public static string Preview(this Texts texts, PreviewOutcome? outcome) => outcome switch
    {
        PreviewOutcome.New => texts["新規"],
        PreviewOutcome.Newer => texts["新しい版"],
        PreviewOutcome.Same => texts["同じ内容"],
        PreviewOutcome.Older => texts["古い版"],
        PreviewOutcome.Poorer => texts["内容が少ない版"],
        PreviewOutcome.Duplicate => texts["収録済みと同じファイル"],
        PreviewOutcome.Removed => texts["記事は削除済み"],
        PreviewOutcome.Unreadable => texts["読み取り不可"],
        PreviewOutcome.Unpacked => texts["zip を展開"],
        _ => texts["読み取り待ち"],
    };

    /// <summary>What taking it would do, in a sentence.</summary>
    public static string Effect(this Texts texts, PreviewOutcome outcome) => outcome switch
    {
        PreviewOutcome.New => texts["新しい記事になります。"],
        PreviewOutcome.Newer => texts["収録済みの記事の本文が、このファイルのものに替わります。"],
        PreviewOutcome.Same => texts["収録済みの記事と同じ内容です。記事は変わりません。"],
        PreviewOutcome.Older => texts["もっと新しい取り込みがあります。記事は変わりません。"],
        PreviewOutcome.Poorer => texts["収録済みの取り込みより内容がずっと少ないため、記事は変わりません。"],
        PreviewOutcome.Duplicate => texts["同じファイルがすでにあります。何も変わりません。"],
        PreviewOutcome.Removed => texts["削除された記事の取り込みです。記事は戻りません。"],
        PreviewOutcome.Unreadable => texts["読み取れません。取り込むと、理由とともに記録だけが残ります。"],
        _ => texts["中のファイルを 1 つずつ取り込みます。"],
    };

    public static string Status(this Texts texts, UploadStatus status) => status switch
    {
        UploadStatus.Staged => texts["確認中"],
        UploadStatus.Waiting => texts["承認待ち"],
        UploadStatus.Committing => texts["取り込み中"],
        UploadStatus.Committed => texts["取り込み完了"],
        UploadStatus.Discarded => texts["取りやめ"],
        _ => texts["期限切れ"],
    };

    /// <summary>What became of an item; see <see cref="UploadItemShown.Became"/>.</summary>
    public static string Became(this Texts texts, string became) => became switch
    {
        "leftout" => texts["取り込まず"],
        "refused" => texts["受け付けず"],
        "known" => texts["収録済みと同じファイル"],
        _ => texts.Outcome(became),
    };

    public static string Refusal(this Texts texts, UploadRefusal refusal) => refusal switch
    {
        UploadRefusal.Gone => texts["そのアップロードはありません。"],
        UploadRefusal.DecidedAlready => texts["このアップロードは、すでに決まっています。"],
        UploadRefusal.StillReading => texts["まだ読み取っています。終わってから、もう一度押してください。"],
        _ => texts["取り込むものがありません。取り込むファイルを選んでください。"],
    };

    public static string DoubleReason(this Texts texts, string why) => why switch
    {
        "same-text" => texts["本文が同じ"],
        _ => texts["題名が同じ"],
    };

    public static string Fate(this Texts texts, PaperFate fate) => fate switch
    {
        PaperFate.Created => texts["新しい論文"],
        PaperFate.Joins => texts["収録済みの論文に加わる"],
        _ => texts["使われない"],
    };
}
