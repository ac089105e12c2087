using System.Globalization;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>Codes of what a reader of captures may notice. Stable: scripts and filters rely on them.</summary>
public static class DiagnosticCodes
{
    public const string PaywallCut = "paywall-cut";
    public const string HashMismatch = "hash-mismatch";
    public const string FrontMatterSalvaged = "front-matter-salvaged";
    public const string EncodingGuessed = "encoding-guessed";
    public const string EncodingDamaged = "encoding-damaged";
    public const string NoTitle = "no-title";
    public const string NoSourceUrl = "no-source-url";
    public const string SourceUrlRefused = "source-url-refused";
    public const string NoBibliography = "no-bibliography";
    public const string BlockWithoutTitle = "bibliography-without-title";
    public const string PaperWithoutIdentifier = "paper-without-identifier";
    public const string AuthorsCut = "authors-cut";
    public const string RelatedWithoutUrl = "related-without-url";
    public const string IdentifierWithoutTitle = "identifier-without-title";
    public const string PublishDateImplausible = "publish-date-implausible";
    public const string PublishDateDiffers = "publish-date-differs";
    public const string TooManyPapers = "too-many-papers";
    public const string TooManyLinks = "too-many-links";
    public const string Stub = "stub";
    public const string RenderedAsPlainText = "rendered-as-plain-text";
}

/// <summary>Severity and words of every diagnostic, Japanese and English. <c>{0}</c> takes the detail.</summary>
public static class DiagnosticCatalog
{
    private static readonly Dictionary<string, Entry> Entries = new()
    {
        [DiagnosticCodes.PaywallCut] = new(DiagnosticSeverity.Info,
            "会員限定の案内で本文が途切れています。", "A membership notice cuts the text off here."),
        [DiagnosticCodes.HashMismatch] = new(DiagnosticSeverity.Warning,
            "本文が file_hash と一致しません。保存後に変更されたか、途中で切れています（計算値 {0}）。",
            "The body does not match its file_hash: it was changed or cut after it was saved (computed {0})."),
        [DiagnosticCodes.FrontMatterSalvaged] = new(DiagnosticSeverity.Warning,
            "フロントマターが正しい YAML ではないため、行ごとに読み取りました。", "The front matter is not valid YAML and was read line by line."),
        [DiagnosticCodes.EncodingGuessed] = new(DiagnosticSeverity.Info,
            "文字コードを {0} と推定しました。", "The encoding was guessed to be {0}."),
        [DiagnosticCodes.EncodingDamaged] = new(DiagnosticSeverity.Warning,
            "読めない文字があり、置き換え文字（U+FFFD）にしました。", "Some bytes could not be decoded and were replaced (U+FFFD)."),
        [DiagnosticCodes.NoTitle] = new(DiagnosticSeverity.Warning,
            "題名が見つからないため、ファイル名を使いました。", "No title was found; the file name stands in."),
        [DiagnosticCodes.NoSourceUrl] = new(DiagnosticSeverity.Info,
            "元の URL が記されていません。", "The capture does not name its source URL."),
        [DiagnosticCodes.SourceUrlRefused] = new(DiagnosticSeverity.Warning,
            "元の URL が http(s) ではないため使いません: {0}", "The source URL is not http(s) and is not used: {0}"),
        [DiagnosticCodes.NoBibliography] = new(DiagnosticSeverity.Info,
            "論文の書誌情報が見つかりません。", "No bibliography of a paper was found."),
        [DiagnosticCodes.BlockWithoutTitle] = new(DiagnosticSeverity.Warning,
            "書誌情報に論文の題名がないため、論文として登録していません。", "A bibliography block has no title, so it gives no paper."),
        [DiagnosticCodes.IdentifierWithoutTitle] = new(DiagnosticSeverity.Warning,
            "論文の識別子に題名が添えられていないため、論文として登録していません: {0}", "An identifier of a paper stands without a title, so it gives no paper: {0}"),
        [DiagnosticCodes.PaperWithoutIdentifier] = new(DiagnosticSeverity.Info,
            "論文の識別子（arXiv, DOI）がありません: {0}", "The paper has no identifier (arXiv, DOI): {0}"),
        [DiagnosticCodes.AuthorsCut] = new(DiagnosticSeverity.Info,
            "著者の一覧が省略されています: {0}", "The list of authors is cut short: {0}"),
        [DiagnosticCodes.RelatedWithoutUrl] = new(DiagnosticSeverity.Info,
            "関連リンクに URL がありません: {0}", "A related link has no URL: {0}"),
        [DiagnosticCodes.PublishDateImplausible] = new(DiagnosticSeverity.Warning,
            "記載の公開日はありえない日付のため、記事の日付に使いません（{0}）。", "The publish date cannot be right and is not used as the date of the article ({0})."),
        [DiagnosticCodes.PublishDateDiffers] = new(DiagnosticSeverity.Info,
            "記載の公開日が、ほかの手がかりによる日付と大きく違います（{0}）。", "The publish date is far from the date that better evidence gives ({0})."),
        [DiagnosticCodes.TooManyPapers] = new(DiagnosticSeverity.Warning,
            "論文が多すぎるため、最初の {0} 本だけを登録しました。", "There are too many papers; only the first {0} were taken."),
        [DiagnosticCodes.TooManyLinks] = new(DiagnosticSeverity.Warning,
            "記事へのリンクが多すぎるため、最初の {0} 本だけを登録しました。", "There are too many links to articles; only the first {0} were taken."),
        [DiagnosticCodes.Stub] = new(DiagnosticSeverity.Info,
            "本文がほとんどありません。", "There is hardly any text."),
        [DiagnosticCodes.RenderedAsPlainText] = new(DiagnosticSeverity.Warning,
            "構造が複雑すぎるため、本文を書式なしで表示します。", "The text is too deeply or too heavily marked up and is shown without formatting."),
    };

    /// <summary>Severity of a code; <see cref="DiagnosticSeverity.Info"/> for one that this version does not know.</summary>
    public static DiagnosticSeverity Severity(string code) => Entries.TryGetValue(code, out var entry) ? entry.Severity : DiagnosticSeverity.Info;

    /// <summary>The sentence for people; the code itself for one that this version does not know.</summary>
    public static string Message(string code, string? detail, bool japanese) => Entries.TryGetValue(code, out var entry)
        ? string.Format(CultureInfo.InvariantCulture, japanese ? entry.Japanese : entry.English, detail)
        : code;

    private sealed record Entry(DiagnosticSeverity Severity, string Japanese, string English);
}
