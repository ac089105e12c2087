namespace KnowledgeBase.Audit;

/// <summary>What the audit log tells of, as <c>thing.done</c>.</summary>
public static class AuditActions
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(AuditActions).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    public const string SignedIn = "session.signed-in";
    public const string SignInFailed = "session.sign-in-failed";
    public const string SignedOut = "session.signed-out";
    public const string AccountMade = "account.made";
    public const string AccountInvited = "account.invited";
    public const string LinkWithdrawn = "account.link-withdrawn";
    public const string AccountChanged = "account.changed";
    public const string AccountDeleted = "account.deleted";
    public const string PasswordChanged = "account.password-changed";
    public const string SecondFactorOn = "account.second-factor-on";
    public const string SecondFactorOff = "account.second-factor-off";
    public const string TokenMade = "token.made";
    public const string TokenRevoked = "token.revoked";
    public const string CaptureReceived = "capture.received";
    public const string CapturesRetried = "captures.retried";
    public const string UploadDecided = "upload.decided";
    public const string CorrectionMade = "correction.made";
    public const string CorrectionUndone = "correction.undone";
    public const string CapturesReRead = "captures.re-read";
    public const string ArticleDeleted = "article.deleted";
    public const string ArticleRestored = "article.restored";
    public const string UpkeepAsked = "upkeep.asked";
}
