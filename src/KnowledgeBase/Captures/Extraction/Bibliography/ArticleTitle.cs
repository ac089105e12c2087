using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Some articles are titled as their paper is, behind words such as 【論文紹介】.</summary>
internal static partial class ArticleTitle
{
    /// <summary>The paper's title in an article's title; null where the rest is no title of a paper in Latin letters.</summary>
    public static string? PaperIn(string? title) =>
        title is not null && Prefix().Match(title.Trim()) is { Success: true } match
        && PaperTitle.Clean(match.Groups["rest"].Value) is var rest && LineShape.IsTitle(rest) && !rest.Any(LineJoint.IsJapanese)
            ? rest
            : null;

    [GeneratedRegex(@"^(?:【[^】]{0,20}論文[^】]{0,20}】|[\[［][^\]］]{0,20}論文[^\]］]{0,20}[\]］]|論文(?:の)?(?:紹介|解説|読み|メモ|要約|まとめ|輪読|読解)\s*[:：\-|｜]?|(?:\[Paper\]|Paper)\s*[:：]?)\s*(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
