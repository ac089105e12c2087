using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Labels whose value stands in the lines below: one line, or for names a list of them.</summary>
internal static class OpenLabels
{
    private const int Longest = 600;

    public static bool Takes(LabelLine label, TextLine line) =>
        line.Role is LineRole.Paragraph or LineRole.ListItem
        && line.Text.Length is > 0 and < Longest
        && !line.Text.EndsWith('。')
        && !line.Text.EndsWith(':') && !line.Text.EndsWith('：')
        && (label.Kind is not (LabelKind.Url or LabelKind.Link) || line.HasOnlyLinks);

    /// <summary>The line after belongs to the label as well: names stand one a line.</summary>
    public static bool GoesOn(LabelLine label, TextLine line, TextLine? next) =>
        label.Kind is LabelKind.Authors or LabelKind.Affiliations
        && next is not null && next.Role == line.Role && (line.Role == LineRole.ListItem || next.Block == line.Block);

    /// <summary>The line goes on with a value that began in the line of its label: both are lines of one item or paragraph.</summary>
    /// <param name="title">The title as far as it goes. What is longer than any title goes on no more: each line would be added to all before.</param>
    public static bool Continues(LabelLine label, string? title, TextLine line) =>
        line.Block == label.Line.Block
        && line.Text.Length is > 0 and < Longest
        && !line.Text.EndsWith('。')
        && label.Kind switch
        {
            LabelKind.Authors => label.Value.EndsWith(',') || label.Value.EndsWith('、') || LineShape.IsNames(line.Text),
            LabelKind.Affiliations => line.Role == LineRole.ListItem || label.Value.EndsWith(',') || label.Value.EndsWith('、') || LineShape.IsOrganisations(line.Text),
            LabelKind.Title => title is null or { Length: < Longest } && line.Links.Count == 0 && char.IsAsciiLetter(line.Text[0]) && LineShape.IsMostlyLatin(line.Text),
            LabelKind.Url => line.HasOnlyLinks,
            _ => false,
        };
}
