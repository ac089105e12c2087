using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Tells where a paper begins without any label: at its linked title, at its identifier, as a whole citation, or at a title above its address.</summary>
internal sealed class UnlabelledStart
{
    private readonly LabelledText text;
    private readonly TitleAboveAddress titles;
    private readonly LinkedTitle linked;

    public UnlabelledStart(LabelledText text, TitleAboveAddress titles)
    {
        (this.text, this.titles) = (text, titles);
        linked = new LinkedTitle(text, titles);
    }

    /// <summary>The paper that begins at a line without any label; null when none does.</summary>
    /// <param name="isFirst">No other paper stands above it.</param>
    public Citation? PaperAt(int at, bool isFirst)
    {
        var line = text.Lines[at];
        if (line.Role is LineRole.Table or LineRole.Code || RelatedIntroduction.KindOf(line) is not null)
        {
            return null;
        }

        var stands = line.Role == LineRole.Heading || line.Bold || linked.IsUnderHeading(at);
        var isTop = isFirst && at < TitleAboveAddress.TopLines;
        return linked.At(at, isTop) ?? Identified(at, stands) ?? (stands || isTop || Citation.IsFootnote(line.Text) ? Cited(line) : null)
            ?? titles.At(at, stands, isFirst);
    }

    /// <summary>
    /// A title in quotes behind its authors, with the paper's address alone above or below it: how blogs cite the paper that they are about.
    /// </summary>
    public (Citation Citation, TextLine Address)? CitationAt(int at) =>
        text.Lines[at] is { Role: LineRole.Paragraph or LineRole.Quote, Links.Count: 0 } line
        && Citation.Read(line) is { Authors.Length: > 0 } citation
        && new[] { at - 1, at + 1 }.Where(beside => beside >= 0 && beside < text.Lines.Count).Select(beside => text.Lines[beside]).FirstOrDefault(LineShape.IsPaperAddress) is { } address
            ? (citation, address)
            : null;

    // The identifier proves the title; names below it, or words above, show that the paper is introduced.
    private Citation? Identified(int at, bool stands) =>
        text.Lines[at] is { Links.Count: 0 } line && (stands || linked.HasNamesBelow(at)) ? Citation.BehindIdentifier(line.Text) : null;

    // Authors, title and identifier in one line, and nothing else.
    private static Citation? Cited(TextLine line) => line.Role != LineRole.Heading ? Citation.Whole(line) : null;
}
