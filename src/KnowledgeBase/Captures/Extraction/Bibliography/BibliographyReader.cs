using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// Finds bibliographies: runs of labelled lines, headed by words such as 参照論文情報 or not, one or several in a text. A title label
/// begins a new paper; other labels alone do not, unless what stands around them shows that a paper is meant.
/// </summary>
internal sealed class BibliographyReader
{
    private readonly LabelledText text;
    private readonly OpenBibliography open = new();
    private readonly LabelStart labelled;
    private readonly UnlabelledStart unlabelled;
    private readonly HeadedLines headed;
    private readonly bool isRoundUp;
    private PaperBlock? item;

    private BibliographyReader(LabelledText text)
    {
        this.text = text;
        var titles = new TitleAboveAddress(text);
        labelled = new LabelStart(text);
        unlabelled = new UnlabelledStart(text, titles);
        headed = new HeadedLines(text, titles, open);
        isRoundUp = text.Labels.Count(label => label is { Kind: LabelKind.Title }) >= 2;
    }

    /// <param name="lines">The whole text.</param>
    /// <param name="articleTitle">Title of the article; it may be the paper's behind words such as 【論文紹介】.</param>
    public static ReadBibliography Read(List<TextLine> lines, Noted<string>? articleTitle)
    {
        var reader = new BibliographyReader(new LabelledText(lines));
        for (var at = 0; at < reader.text.Lines.Count; at++)
        {
            reader.Line(at);
        }

        return reader.Finish(articleTitle);
    }

    private void Line(int at)
    {
        var line = text.Lines[at];
        if (HeadingWords.Of(line) is var heading and not HeadingKind.None)
        {
            open.Open(line, heading);
        }
        else if (text.Labels[at] is { } label && (open.Block is not null || labelled.IsAt(at)))
        {
            Label(label, at);
        }
        else if (!Begins(line, at))
        {
            Among(line, at);
        }
    }

    private void Label(LabelLine label, int at)
    {
        if (open.Block is not { } block)
        {
            var above = label.Kind is LabelKind.Title or LabelKind.Paper ? null : labelled.TitleAbove(at);
            open.Open(above is null ? label.Line : text.Lines[at - 1], HeadingKind.None).TakeTitleAbove(above, text.Lines[Math.Max(0, at - 1)]);
        }
        else if (block.Title is not null && (label.Kind == LabelKind.Title || (label.Kind == LabelKind.Paper && LabelledFields.TitleOf(label) is not null)))
        {
            open.Open(label.Line, HeadingKind.None);
        }

        item = open.Add(label);
    }

    // A paper without any label begins.
    private bool Begins(TextLine line, int at)
    {
        if (PaperAt(line, at) is { } paper)
        {
            open.Open(line, HeadingKind.Paper).AddCitation(paper, line, RuleNames.TitleAboveAddress);
            return true;
        }

        if (open.Heading == HeadingKind.None && unlabelled.CitationAt(at) is { } cited)
        {
            var block = open.Open(line, HeadingKind.Paper);
            block.AddCitation(cited.Citation, line);
            block.AddUnlabelled(cited.Address);
            return true;
        }

        return false;
    }

    // Under words that head a bibliography only a heading begins another paper, unless the open one has all that it needs.
    private Citation? PaperAt(TextLine line, int at) =>
        (open.Heading == HeadingKind.None || open.Block is { Title: not null, HasUrl: true } ? unlabelled.PaperAt(at, isFirst: open.Blocks.Count == 0) : null)
        ?? (line.Role == LineRole.Heading ? unlabelled.PaperAt(at, isFirst: false) : null);

    // What neither heads nor begins a bibliography belongs to the open one, or ends it.
    private void Among(TextLine line, int at)
    {
        if (line.Role == LineRole.Heading)
        {
            item = null;
            open.Close();
        }
        else if (RelatedIntroduction.KindOf(line) is not null)
        {
            open.Close();
        }
        else if (!open.GoesOn(line, text.Below(at)))
        {
            Unlabelled(line, at);
        }
    }

    private void Unlabelled(TextLine line, int at)
    {
        if (open.Block is { } block && open.Heading != HeadingKind.None && headed.Adds(block, at))
        {
            item = open.Block;
        }
        else if (open.Block is not null && UnknownLabels.IsAt(text, at, open))
        {
            open.Block.AddUnknown(line);
        }
        else
        {
            open.Close();
            if (isRoundUp && item is not null && line.HasOnlyLinks)
            {
                item.AddTrailing(line);
            }
        }
    }

    private ReadBibliography Finish(Noted<string>? articleTitle)
    {
        TitleOfOnlyPaper.TakeCardOfLead(text.Lines, open.Blocks);
        TailOfPaper.Take(text, open.Blocks);
        AddressOfPaper.Take(text.Lines, open.Blocks);
        TitleOfOnlyPaper.TakeArticleTitle(articleTitle, open.Blocks);
        return ReadBibliography.Of(open.Blocks);
    }
}
