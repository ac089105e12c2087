using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A title that the address of its paper below it proves to be one. Names, organisations and a venue may stand between the two.</summary>
internal sealed class TitleAboveAddress(LabelledText text)
{
    /// <summary>Beyond these lines a title above an address is more likely a citation.</summary>
    public const int TopLines = 16;

    /// <summary>So many lines may stand between a title and its address.</summary>
    private const int LinesToAddress = 4;

    /// <param name="stands">The line stands out: a heading, in bold, right under a heading.</param>
    /// <param name="isFirst">No other paper stands above it.</param>
    public Citation? At(int at, bool stands, bool isFirst) =>
        HasTitle(text.Lines[at]) && IsAboveAddress(at, stands || IsQuoted(text.Lines[at]), isFirst) ? new Citation(TitleOf(text.Lines[at]), "") : null;

    /// <summary>A title with the address of its paper right below, in a block whose paper has its address already.</summary>
    public bool IsNextTitle(int at) =>
        text.Lines[at].Links.Count == 0 && TitleOf(text.Lines[at]) is var title && LineShape.IsTitle(title) && !LineShape.IsNameList(title) && !title.Contains(" et al", StringComparison.Ordinal)
        && text.Below(at) is { } below && LineShape.IsPaperAddress(below);

    /// <summary>Without lines between it and its address a title must stand out, or be at the top.</summary>
    public bool IsAboveAddress(int at, bool stands, bool isFirst)
    {
        var next = at + 1;
        while (next < text.Lines.Count && next <= at + LinesToAddress && text.Lines[next] is { Role: not LineRole.Heading, Links.Count: 0 } && LineShape.IsBesideTitle(text.Lines[next]))
        {
            next++;
        }

        if (next >= text.Lines.Count)
        {
            return false;
        }

        var (between, isAddress) = (next - at - 1, LineShape.IsPaperAddress(text.Lines[next]));
        return (isAddress || (between > 0 && LineShape.IsVenueAndAddress(text.Lines[next])) || (between == 0 && LineShape.IsNamesAndAddress(text.Lines[next])))
            && (stands || between > 0 || (isFirst && (at < TopLines || (text.Below(next) is { } below && LineShape.IsNames(below.Text)))));
    }

    private static bool IsQuoted(TextLine line) => line.Text is ['「' or '『' or '“', .., '」' or '』' or '”'];

    private static bool HasTitle(TextLine line) =>
        line.Links.Count == 0 && LineShape.IsTitle(TitleOf(line)) && (line.Role == LineRole.Heading || line.Bold || !(LineShape.IsPersons(line.Text) || LineShape.IsOrganisations(line.Text) || LineShape.IsVenue(line.Text)));

    private static string TitleOf(TextLine line) => PaperTitle.Clean(NumberedTitle.WithoutNumber(line.Text));
}
