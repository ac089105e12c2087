using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// A paper that begins with its linked title: a heading that links to it, a lone link right under a heading or words that lead to it, an
/// item of a list, or one above names.
/// </summary>
internal sealed partial class LinkedTitle(LabelledText text, TitleAboveAddress titles)
{
    /// <param name="isTop">The line stands at the top of the text, before any other paper.</param>
    public Citation? At(int at, bool isTop) =>
        text.Lines[at] is { Links: [{ IsBare: false } link] } line
        && NamesBehind.Of(line.Text, link.Start + link.Text.Length) is var behind && (line.HasOnlyLinks || HasNamesBelow(at) || IsEntry(at, behind))
        && NumberedTitle.WithoutNumber(link.Headline) is var title && LineShape.IsTitle(title) && !LineShape.IsNameList(title)
        && (PaperHosts.IsPaper(link.Url) ? IsPlacedAsPaper(at, isTop) || IsEntry(at, behind) : line.Bold && HasNamesBelow(at) && titles.IsAboveAddress(at, stands: true, isFirst: false))
            ? new Citation(title, behind ?? "")
            : null;

    /// <summary>The line below names authors, and more of them than one.</summary>
    public bool HasNamesBelow(int at) =>
        text.Below(at) is { } line && !line.Links.Any(link => PaperHosts.IsPaper(link.Url)) && line.Text is var below && (below.Contains(',', StringComparison.Ordinal) || below.Contains("et al", StringComparison.Ordinal))
        && LineShape.IsNames(below) && !LineShape.IsOrganisations(below);

    public bool IsUnderHeading(int at) =>
        at > 0 && text.Lines[at - 1].Role == LineRole.Heading && RelatedIntroduction.KindOf(text.Lines[at - 1]) is null;

    // A linked title with its authors behind, item of a list that does not lead to related research.
    private bool IsEntry(int at, string? behind) =>
        behind is not null && text.Lines[at].Role == LineRole.ListItem
        && (text.Lines.FindLastIndex(at, line => line.Role == LineRole.Heading || RelatedIntroduction.KindOf(line) is not null) is var heading && (heading < 0 || RelatedIntroduction.KindOf(text.Lines[heading]) is null));

    private bool IsPlacedAsPaper(int at, bool isTop) =>
        text.Lines[at].Role == LineRole.Heading || IsUnderHeading(at) || ((isTop || text.Lines[at].Bold) && HasNamesBelow(at))
        || text.LabelBelow(at) is LabelKind.Authors or LabelKind.Affiliations
        || (text.Lines[at] is { Role: LineRole.Paragraph or LineRole.ListItem, HasOnlyLinks: true } && (IsCard(text.Lines[at]) ? isTop : IsLeadIn(at - 1)));

    private bool IsLeadIn(int at) => at >= 0 && LeadIn().IsMatch(text.Lines[at].Text) && RelatedIntroduction.KindOf(text.Lines[at]) is null;

    private static bool IsCard(TextLine line) => line.Links[0].Headline != line.Links[0].Text;

    // "元論文はこちら。", "今回読んだ論文です"
    [GeneratedRegex(@"^(?:[^。]{0,30}。)?[^。]{0,20}論文[はがを]?(?:こちら|以下|これ|次|下記)?(?:の(?:もの|とおり|通り|論文))?(?:です|になります)?[。：:↓👇\s]*$|^(?:Original )?(?:Paper|Source|Reference)s?\s*[:：]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();
}
