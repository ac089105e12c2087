using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Related;

namespace KnowledgeBase.Captures.Extraction.Links;

/// <summary>Words that introduce related links: 関連研究, 関連記事, あわせて読みたい, whatever stands before them.</summary>
internal static partial class RelatedIntroduction
{
    private const int Longest = 40;

    /// <summary>The kind of link that the line, or its words before the first link, introduces; null when it introduces none.</summary>
    public static RelatedLinkKind? KindOf(TextLine line)
    {
        if (line.Role == LineRole.Code || line.Lead.Length is 0 or > Longest || Words().Match(line.Lead) is not { Success: true } match)
        {
            return null;
        }

        var whole = match.Groups["before"].Length == 0 || line.Bold || line.Role == LineRole.Heading || match.Groups["colon"].Success;
        return whole ? match.Groups["research"].Success ? RelatedLinkKind.RelatedResearch : RelatedLinkKind.RelatedArticle : null;
    }

    [GeneratedRegex(@"^[■●◆▼▶・☆★\s【\[]*(?<before>(?:[^。]*?(?=の?関連))?)(?:本記事の|この記事の)?(?:(?<research>関連(?:する)?(?:研究|論文))|関連(?:する)?記事|関連コンテンツ|(?:あわせて|合わせて|併せて|こちらも)(?:読みたい|どうぞ|お読みください)(?:記事)?|おすすめ記事)[\s】\]]*(?<colon>[:：])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
