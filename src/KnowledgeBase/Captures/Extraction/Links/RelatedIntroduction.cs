using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Related;

namespace KnowledgeBase.Captures.Extraction.Links;

/// <summary>Words that introduce related links: 関連研究, 関連記事, あわせて読みたい, whatever stands before them.</summary>
internal static partial class RelatedIntroduction
{
    private const int Longest = 40;

    private const int LongestInvitation = 60;

    // One of these stands in all of the words below.
    private static readonly string[] Marks = ["関連", "わせて", "併せて", "こちらも", "おすすめ"];

    /// <summary>The kind of link that the line, or its words before the first link, introduces; null when it introduces none.</summary>
    public static RelatedLinkKind? KindOf(TextLine line)
    {
        if (line.Links.Count == 0 && line.Text.Length <= LongestInvitation && MayIntroduce(line.Text) && Invitation().IsMatch(line.Text))
        {
            return RelatedLinkKind.RelatedArticle;
        }

        if (line.Role == LineRole.Code || line.Lead is not { Length: > 0 and <= Longest } lead || !MayIntroduce(lead) || Words().Match(lead) is not { Success: true } match)
        {
            return null;
        }

        var whole = match.Groups["before"].Length == 0 || line.Bold || line.Role == LineRole.Heading || match.Groups["colon"].Success;
        return whole ? Kind(match) : null;
    }

    /// <summary>The words between the last full stop and a place in a text; empty where there is no full stop nearby.</summary>
    public static string LeadOf(string text, int at)
    {
        var from = Math.Max(0, at - Longest - 1);
        var stop = at == 0 ? -1 : text.LastIndexOf('。', at - 1, at - from);
        return stop < 0 ? "" : text[(stop + 1)..at].Trim(' ', '\u3000');
    }

    /// <summary>The kind of link that words behind a sentence introduce: …でした。関連研究：; null when they introduce none.</summary>
    public static RelatedLinkKind? KindBehindSentence(string lead) =>
        MayIntroduce(lead) && Words().Match(lead) is { Success: true } match && match.Groups["colon"].Success ? Kind(match) : null;

    /// <summary>The kind that the words of a link say themselves: <c>【関連記事：title】</c>; null when they say none.</summary>
    public static RelatedLinkKind? KindWithin(string linkText) =>
        linkText.IndexOfAny([':', '：']) is > 0 and <= 12 and var colon && Words().Match(linkText[..(colon + 1)]) is { Success: true } match ? Kind(match) : null;

    private static bool MayIntroduce(string text) => text.Length > 1 && Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal));

    private static RelatedLinkKind Kind(Match match) => match.Groups["research"].Success ? RelatedLinkKind.RelatedResearch : RelatedLinkKind.RelatedArticle;

    // "前回の記事はこちらです。あわせてお読みください。" above a link.
    [GeneratedRegex(@"^(?:[^。]{0,30}。)?[^。]{0,20}(?:あわせて|合わせて|併せて)(?:お読み|ご覧|読んで|どうぞ|チェック)[^。]{0,20}。?$", RegexOptions.CultureInvariant)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"^[■●◆▼▶・☆★\s【\[]*(?<before>(?:[^。]*?(?=の?関連))?)(?:本記事の|この記事の)?(?:(?<research>関連(?:する)?(?:研究|論文))|関連(?:する)?記事|関連コンテンツ|(?:あわせて|合わせて|併せて|こちらも)(?:読みたい|どうぞ|お読みください)(?:記事)?|おすすめ記事)(?:はこちら(?:から)?|一覧|リスト)?[\s】\]]*(?<colon>[:：])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
