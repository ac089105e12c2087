using KnowledgeBase.Captures.Extraction.Furniture;
using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>Brings together where the fields of an article come from.</summary>
internal static class ArticleEvidence
{
    /// <summary>The evidence there is, in the order of the capture; what stands nowhere in it comes first.</summary>
    public static IReadOnlyList<Evidence> InOrder(IEnumerable<Evidence?> evidence) => [.. evidence.OfType<Evidence>().OrderBy(one => one.FirstLine ?? 0)];

    public static Evidence? Of(EvidenceField field, Noted<string>? noted, string? value = null) => noted is null ? null : Evidence.Of(field, noted, value);

    /// <summary>The title, from the capture or from the name of its file.</summary>
    public static Evidence OfTitle(Noted<string>? noted, string title) =>
        noted is not null ? Evidence.Of(EvidenceField.Title, noted, title) : new Evidence(EvidenceField.Title, title, RuleNames.FileName, null, null);

    /// <summary>The site, by its address, its name, or a line that only one site has.</summary>
    public static Evidence? OfSite(CapturedDocument document, WithoutFurniture clean, bool byAddress) => clean switch
    {
        { Host: null } => null,
        { TellTale: { } line } => Evidence.Of(EvidenceField.Site, line),
        _ when byAddress => Evidence.Of(EvidenceField.Site, document.SourceUrl!, clean.Host) with { Rule = RuleNames.HostOfAddress },
        _ => Evidence.Of(EvidenceField.Site, document.SiteName!, clean.Host) with { Rule = RuleNames.SiteName },
    };

    public static IEnumerable<Evidence> OfHeadings(IEnumerable<TextLine> lines, BodySyntax syntax) => lines
        .Where(line => line.Role == LineRole.Heading)
        .Select(line => new Evidence(EvidenceField.Heading, line.Text, syntax == BodySyntax.PlainText ? RuleNames.PlainTextHeading : RuleNames.Heading, line.Number, line.LastNumber));

    public static IEnumerable<Evidence> OfPapers(IEnumerable<ExtractedPaper> papers) =>
        papers.SelectMany((paper, i) => paper.Evidence.Select(one => one with { Paper = i }));
}
