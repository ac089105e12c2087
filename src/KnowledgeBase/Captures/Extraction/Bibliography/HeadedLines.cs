using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// Lines without label under the words that head a bibliography: entries of a reference section, or one paper in the order title, address,
/// names.
/// </summary>
internal sealed class HeadedLines(LabelledText text, TitleAboveAddress titles, OpenBibliography open)
{
    /// <summary>Adds a line to the open block, or to a new one that it begins; false when it belongs to no bibliography.</summary>
    public bool Adds(PaperBlock block, int at)
    {
        var line = text.Lines[at];
        if (block.IsSame(line))
        {
            block.AddUnlabelled(line);
        }
        else if (EntryIn(block, line) is { } citation)
        {
            (block.IsEmpty || (block.Title is null && citation.Authors.Length == 0) ? block : Another(line)).AddCitation(citation, line);
        }
        else if (block is { Title: not null, HasUrl: true } && titles.IsNextTitle(at))
        {
            Another(line).AddUnlabelledTitle(line);
        }
        else if (block.Title is null && PromisedTitle.IsAt(text, at, open.Heading))
        {
            block.AddUnlabelledTitle(line);
        }
        else if (IsOfBlock(block, line))
        {
            block.AddUnlabelled(line);
        }
        else
        {
            return IsPassedOver(block, line);
        }

        return true;
    }

    private PaperBlock Another(TextLine line) => open.Open(line, open.Heading);

    private static Citation? EntryIn(PaperBlock block, TextLine line) =>
        Citation.Read(line) is { } citation && (block.Title is null || line.Role == LineRole.ListItem || line.Links.Count > 0 || Citation.IsNumbered(line.Text)) ? citation : null;

    private bool IsOfBlock(PaperBlock block, TextLine line) =>
        (block.IsEmpty && open.Heading == HeadingKind.Paper && line.Links.Count == 0 && LineShape.IsNameList(line.Text))
        || LineShape.IsPaperAddress(line)
        || (block.Title is not null && (LineShape.IsNamesAndAddress(line) || LineShape.IsVenueAndAddress(line)))
        || (block.Title is not null && !IsVenue(line) && !IsNextEntry(block, line) && IsBelowTitle(block, line));

    private static bool IsBelowTitle(PaperBlock block, TextLine line) =>
        IsAddress(line) || (LineShape.IsNames(line.Text) && !block.HasAuthors) || LineShape.IsOrganisations(line.Text) || block.MayBeOrganisation(line);

    // A venue says nothing that is kept; an entry that names no paper does not end a reference section.
    private bool IsPassedOver(PaperBlock block, TextLine line) =>
        (block.Title is not null && IsVenue(line)) || (line.Role == LineRole.ListItem && open.Heading == HeadingKind.References);

    private static bool IsVenue(TextLine line) => LineShape.IsVenue(line.Text) && !LineShape.IsOrganisations(line.Text);

    // Each item of a list of references is an entry of its own, whether it can be read or not.
    private bool IsNextEntry(PaperBlock block, TextLine line) =>
        open.Heading == HeadingKind.References && line.Role == LineRole.ListItem && block.IsCitation;

    private static bool IsAddress(TextLine line) =>
        line.HasOnlyLinks && line.Links.All(link => link.IsBare || PaperHosts.IsPaper(link.Url) || LabelVocabulary.KindOf(link.Text) is LabelKind.Url);
}
