using KnowledgeBase.Audit;

namespace KnowledgeBase.Web.Text;

/// <summary>Words about the audit log.</summary>
internal static class AuditWords
{
    /// <summary>What was done; an action that has no words as it is stored.</summary>
    public static string Action(this Texts texts, string action) => action switch
    {
        AuditActions.SignedIn => texts["ログインした"],
        AuditActions.SignInFailed => texts["ログインに失敗した"],
        AuditActions.SignedOut => texts["ログアウトした"],
        AuditActions.AccountMade => texts["アカウントを作った"],
        AuditActions.AccountInvited => texts["リンクで招いた"],
        AuditActions.LinkWithdrawn => texts["リンクを取り下げた"],
        AuditActions.AccountChanged => texts["アカウントを変えた"],
        AuditActions.AccountDeleted => texts["アカウントを削除した"],
        AuditActions.PasswordChanged => texts["パスワードを変えた"],
        AuditActions.SecondFactorOn => texts["二段階認証を始めた"],
        AuditActions.SecondFactorOff => texts["二段階認証をやめた"],
        AuditActions.TokenMade => texts["トークンを作った"],
        AuditActions.TokenRevoked => texts["トークンを無効にした"],
        AuditActions.CaptureReceived => texts["ファイルを渡した"],
        AuditActions.UploadDecided => texts["アップロードについて決めた"],
        AuditActions.CapturesRetried => texts["もう一度読み取らせた"],
        AuditActions.CorrectionMade => texts["訂正した"],
        AuditActions.CorrectionUndone => texts["訂正を取り消した"],
        AuditActions.CapturesReRead => texts["取り込みを読み直した"],
        AuditActions.ArticleDeleted => texts["記事を削除した"],
        AuditActions.ArticleRestored => texts["記事を元に戻した"],
        AuditActions.UpkeepAsked => texts["点検や作り直しを頼んだ"],
        _ => action,
    };

    public static string ActorKind(this Texts texts, ActorKind kind) => kind switch
    {
        Audit.ActorKind.App => texts["アプリ自身"],
        Audit.ActorKind.Command => texts["コマンド"],
        Audit.ActorKind.Person => texts["本人"],
        Audit.ActorKind.Token => texts["トークン"],
        _ => texts["ログインしていない人"],
    };
}
