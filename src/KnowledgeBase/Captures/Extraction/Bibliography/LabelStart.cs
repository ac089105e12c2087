using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Tells where a label begins a bibliography that nothing heads: at one that can only be a paper's, or is so by what stands around it.</summary>
internal sealed class LabelStart(LabelledText text)
{
    /// <summary>So far apart stand the labels of one paper at most.</summary>
    private const int LabelsApart = 5;

    public bool IsAt(int at) => text.Labels[at] is { } label && label.Kind switch
    {
        LabelKind.Title => LabelVocabulary.NamesPaper(label.Label) || LinksPaper(label)
            || IsLoneTitle(label) || HasLabelNear(at, kind => kind is LabelKind.Authors or LabelKind.Affiliations or LabelKind.Url or LabelKind.Published),
        LabelKind.Paper => LinksPaper(label) || (Citation.OfLabel(label) is not null && Citation.NamesPaper(label.Line)),
        LabelKind.Authors => TitleAbove(at) is not null || text.LabelBelow(at) is LabelKind.Affiliations or LabelKind.Url or LabelKind.Title,
        LabelKind.Affiliations => text.LabelBelow(at) is LabelKind.Authors,
        LabelKind.Url => LinksPaper(label) && TitleAbove(at) is not null,
        _ => false,
    };

    /// <summary>The line right above a label, where that is a title without label of its own; null when it is none.</summary>
    public string? TitleAbove(int at) =>
        at > 0 && text.Lines[at - 1] is var above
        && (above.Block == text.Lines[at].Block || above.Role == LineRole.Heading || above.Bold)
        && above.Links.All(link => PaperHosts.IsPaper(link.Url))
        && NumberedTitle.WithoutNumber(above.Text) is var title && LineShape.IsTitle(title)
            ? title
            : null;

    private static bool LinksPaper(LabelLine label) => label.Line.Links.Any(link => PaperHosts.IsPaper(link.Url));

    private static bool IsLoneTitle(LabelLine label) =>
        label.Line.Role != LineRole.Quote && label.Label.Any(LineJoint.IsJapanese) && LineShape.IsTitle(label.Value);

    private bool HasLabelNear(int at, Func<LabelKind, bool> isMeant)
    {
        for (var i = at + 1; i < text.Lines.Count && i <= at + LabelsApart && text.Lines[i].Role != LineRole.Heading; i++)
        {
            if (text.Labels[i] is { } label && isMeant(label.Kind))
            {
                return true;
            }
        }

        return at > 0 && text.Labels[at - 1] is { } before && isMeant(before.Kind);
    }
}
