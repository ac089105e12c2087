using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>What the words that head lines of a bibliography promise.</summary>
internal enum HeadingKind
{
    None,

    /// <summary>論文情報: a paper.</summary>
    Paper,

    /// <summary>参考文献: entries, not all of which are papers.</summary>
    References,
}

/// <summary>Tells where a bibliography begins: at words that head it, at a label that can only be a paper's, or at a title that its address proves to be one.</summary>
internal sealed partial class BlockStart(List<TextLine> lines, List<LabelLine?> labels)
{
    /// <summary>Beyond these lines a title above an address is more likely a citation.</summary>
    private const int TopLines = 16;

    /// <summary>So many lines may stand between a title and its address.</summary>
    private const int LinesToAddress = 4;

    /// <summary>So far apart stand the labels of one paper at most.</summary>
    private const int LabelsApart = 5;

    public HeadingKind HeadingAt(int at)
    {
        var line = lines[at];
        return (line.Role == LineRole.Heading || line.Bold || line.Text.EndsWith(':') || line.Text.EndsWith('：') || line.Text.StartsWith('■') || line.Text.StartsWith('【'))
            && line.Links.Count == 0
                ? LabelVocabulary.HeadingOf(line.Text)
                : HeadingKind.None;
    }

    /// <summary>The label begins a bibliography that nothing heads.</summary>
    public bool IsLabelOfPaper(int at) => labels[at] is { } label && label.Kind switch
    {
        LabelKind.Title => LabelVocabulary.NamesPaper(label.Label) || label.Line.Links.Any(link => PaperHosts.IsPaper(link.Url))
            || IsLoneTitle(label) || HasLabelNear(at, kind => kind is LabelKind.Authors or LabelKind.Affiliations or LabelKind.Url or LabelKind.Published),
        LabelKind.Paper => label.Line.Links.Any(link => PaperHosts.IsPaper(link.Url)) || (Citation.OfLabel(label) is not null && Citation.NamesPaper(label.Line)),
        LabelKind.Authors => TitleAbove(at) is not null || LabelBelow(at) is LabelKind.Affiliations or LabelKind.Url or LabelKind.Title,
        LabelKind.Affiliations => LabelBelow(at) is LabelKind.Authors,
        LabelKind.Url => label.Line.Links.Any(link => PaperHosts.IsPaper(link.Url)) && TitleAbove(at) is not null,
        _ => false,
    };

    private static bool IsLoneTitle(LabelLine label) =>
        label.Line.Role != LineRole.Quote && label.Label.Any(LineJoint.IsJapanese) && LineShape.IsTitle(label.Value);

    private LabelKind? LabelBelow(int at) => at + 1 < labels.Count ? labels[at + 1]?.Kind : null;

    private bool HasLabelNear(int at, Func<LabelKind, bool> isMeant)
    {
        for (var i = at + 1; i < lines.Count && i <= at + LabelsApart && lines[i].Role != LineRole.Heading; i++)
        {
            if (labels[i] is { } label && isMeant(label.Kind))
            {
                return true;
            }
        }

        return at > 0 && labels[at - 1] is { } before && isMeant(before.Kind);
    }

    /// <summary>The line right above a label, where that is a title without label of its own; null when it is none.</summary>
    public string? TitleAbove(int at) =>
        at > 0 && lines[at - 1] is var above
        && (above.Block == lines[at].Block || above.Role == LineRole.Heading || above.Bold)
        && above.Links.All(link => PaperHosts.IsPaper(link.Url))
        && WithoutNumber(above.Text) is var title && LineShape.IsTitle(title)
            ? title
            : null;

    /// <summary>The paper that begins at a line without any label; null when none does.</summary>
    public Citation? PaperAt(int at, bool isFirst)
    {
        var line = lines[at];
        if (line.Role is LineRole.Table or LineRole.Code || RelatedIntroduction.KindOf(line) is not null)
        {
            return null;
        }

        var stands = line.Role == LineRole.Heading || line.Bold || IsUnderHeading(at);
        var isTop = isFirst && at < TopLines;
        return Linked(at, isTop) ?? Identified(at, stands) ?? (stands || isTop || Citation.IsFootnote(line.Text) ? Cited(line) : null)
            ?? (HasTitle(line) && IsAboveAddress(at, stands || IsQuoted(line), isFirst) ? new Citation(TitleOf(line), "") : null);
    }

    /// <summary>
    /// A title in quotes behind its authors, with the paper's address alone above or below it: how blogs cite the paper that they are about.
    /// </summary>
    public (Citation Citation, TextLine Address)? CitationAt(int at) =>
        lines[at] is { Role: LineRole.Paragraph or LineRole.Quote, Links.Count: 0 } line
        && Citation.Read(line) is { Authors.Length: > 0 } citation
        && new[] { at - 1, at + 1 }.Where(beside => beside >= 0 && beside < lines.Count).Select(beside => lines[beside]).FirstOrDefault(LineShape.IsPaperAddress) is { } address
            ? (citation, address)
            : null;

    // A heading that links to its paper, a lone linked title right under a heading or words that lead to it, or one above names.
    private Citation? Linked(int at, bool isTop) =>
        lines[at] is { Links: [{ IsBare: false } link] } line
        && NamesBehind.Of(line.Text, link.Start + link.Text.Length) is var behind && (line.HasOnlyLinks || HasNamesBelow(at) || IsEntry(at, behind))
        && WithoutNumber(link.Headline) is var title && LineShape.IsTitle(title) && !LineShape.IsNameList(title)
        && (PaperHosts.IsPaper(link.Url) ? IsPlacedAsPaper(at, isTop) || IsEntry(at, behind) : line.Bold && HasNamesBelow(at) && IsAboveAddress(at, stands: true, isFirst: false))
            ? new Citation(title, behind ?? "")
            : null;

    // A linked title with its authors behind, item of a list that does not lead to related research.
    private bool IsEntry(int at, string? behind) =>
        behind is not null && lines[at].Role == LineRole.ListItem
        && (lines.FindLastIndex(at, line => line.Role == LineRole.Heading || RelatedIntroduction.KindOf(line) is not null) is var heading && (heading < 0 || RelatedIntroduction.KindOf(lines[heading]) is null));

    private bool IsPlacedAsPaper(int at, bool isTop) =>
        lines[at].Role == LineRole.Heading || IsUnderHeading(at) || ((isTop || lines[at].Bold) && HasNamesBelow(at))
        || LabelBelow(at) is LabelKind.Authors or LabelKind.Affiliations
        || (lines[at] is { Role: LineRole.Paragraph or LineRole.ListItem, HasOnlyLinks: true } && (IsCard(lines[at]) ? isTop : IsLeadIn(at - 1)));

    private bool IsLeadIn(int at) => at >= 0 && LeadIn().IsMatch(lines[at].Text) && RelatedIntroduction.KindOf(lines[at]) is null;

    private static bool IsCard(TextLine line) => line.Links[0].Headline != line.Links[0].Text;

    // The identifier proves the title; names below it, or words above, show that the paper is introduced.
    private Citation? Identified(int at, bool stands) =>
        lines[at] is { Links.Count: 0 } line && (stands || HasNamesBelow(at)) ? Citation.BehindIdentifier(line.Text) : null;

    private bool HasNamesBelow(int at) =>
        at + 1 < lines.Count && !lines[at + 1].Links.Any(link => PaperHosts.IsPaper(link.Url)) && lines[at + 1].Text is var below && (below.Contains(',', StringComparison.Ordinal) || below.Contains("et al", StringComparison.Ordinal))
        && LineShape.IsNames(below) && !LineShape.IsOrganisations(below);

    // Authors, title and identifier in one line, and nothing else.
    private static Citation? Cited(TextLine line) => line.Role != LineRole.Heading ? Citation.Whole(line) : null;

    private bool IsUnderHeading(int at) =>
        at > 0 && lines[at - 1].Role == LineRole.Heading && RelatedIntroduction.KindOf(lines[at - 1]) is null;

    /// <summary>A title with the address of its paper right below, in a block whose paper has its address already.</summary>
    public bool IsNextTitle(int at) =>
        lines[at].Links.Count == 0 && TitleOf(lines[at]) is var title && LineShape.IsTitle(title) && !LineShape.IsNameList(title) && !title.Contains(" et al", StringComparison.Ordinal) && at + 1 < lines.Count && LineShape.IsPaperAddress(lines[at + 1]);

    private static bool IsQuoted(TextLine line) => line.Text is ['「' or '『' or '“', .., '」' or '』' or '”'];

    private static bool HasTitle(TextLine line) =>
        line.Links.Count == 0 && LineShape.IsTitle(TitleOf(line)) && (line.Role == LineRole.Heading || line.Bold || !(LineShape.IsPersons(line.Text) || LineShape.IsOrganisations(line.Text) || LineShape.IsVenue(line.Text)));

    private static string TitleOf(TextLine line) => PaperTitle.Clean(WithoutNumber(line.Text));

    // Names, organisations and a venue may stand between the two; without them the title must stand out, or at the top.
    private bool IsAboveAddress(int at, bool stands, bool isFirst)
    {
        var next = at + 1;
        while (next < lines.Count && next <= at + LinesToAddress && lines[next] is { Role: not LineRole.Heading, Links.Count: 0 } && LineShape.IsBesideTitle(lines[next]))
        {
            next++;
        }

        if (next >= lines.Count)
        {
            return false;
        }

        var (between, isAddress) = (next - at - 1, LineShape.IsPaperAddress(lines[next]));
        return (isAddress || (between > 0 && LineShape.IsVenueAndAddress(lines[next])) || (between == 0 && LineShape.IsNamesAndAddress(lines[next])))
            && (stands || between > 0 || (isFirst && (at < TopLines || (next + 1 < lines.Count && LineShape.IsNames(lines[next + 1].Text)))));
    }

    /// <summary>
    /// The line is the title that heading words promise. Sentences under 参考文献 are notes; a title has no full stop, and stands quoted,
    /// linked to a paper, in Latin letters, or above a label.
    /// </summary>
    public bool IsTitle(int at, HeadingKind heading)
    {
        var line = lines[at];
        var next = at + 1 < lines.Count ? lines[at + 1] : null;
        var isPaper = next is not null && (labels[at + 1] is not null || LineShape.IsPaperAddress(next) || LineShape.IsNames(next.Text));
        return line.Text.Length is > 5 and < 300
            && !line.Text.EndsWith('。')
            && !LabelLine.HasJapaneseLabel(line.Text)
            && !LineShape.IsNameList(line.Text)
            && (line.Text.StartsWith('『') || line.Text.StartsWith('「') || line.Text.StartsWith('“')
                || line.Links.Any(link => PaperHosts.IsPaper(link.Url) && !link.IsBare)
                || (!line.HasOnlyLinks && next is not null && next.Role != LineRole.Heading && (isPaper || (heading == HeadingKind.Paper && LineShape.IsMostlyLatin(line.Text)))));
    }

    // "元論文はこちら。", "今回読んだ論文です"
    [GeneratedRegex(@"^(?:[^。]{0,30}。)?[^。]{0,20}論文[はがを]?(?:こちら|以下|これ|次|下記)?(?:の(?:もの|とおり|通り|論文))?(?:です|になります)?[。：:↓👇\s]*$|^(?:Original )?(?:Paper|Source|Reference)s?\s*[:：]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    // "1. Mamba: …" is numbered by the article.
    private static string WithoutNumber(string title) => Number().Replace(title, "");

    [GeneratedRegex(@"^(?:[★☆◆■●▼]+|(?:論文|Paper)\s*[0-9]{0,2}\s*[:：.．]|[\(（]?[0-9]{1,2}[\)）.．、:：]|[①-⑳]|No\.\s?[0-9]{1,2})\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
