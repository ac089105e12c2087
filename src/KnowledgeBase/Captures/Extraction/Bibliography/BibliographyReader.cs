using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Extraction.Links;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The papers that a text introduces, and the lines their bibliographies take up.</summary>
/// <param name="Lines">Lines of the capture that belong to the bibliography of one of the papers.</param>
internal sealed record ReadBibliography(IReadOnlyList<ExtractedPaper> Papers, IReadOnlySet<int> Lines, IReadOnlyList<ReadingDiagnostic> Diagnostics)
{
    /// <summary>The line belongs to a bibliography, so that its links are no related links.</summary>
    public bool Covers(TextLine line) => Lines.Contains(line.Number);
}

/// <summary>
/// Finds bibliographies: runs of labelled lines, headed by words such as 参照論文情報 or not, one or several in a text. A title label
/// begins a new paper; other labels alone do not, unless what stands around them shows that a paper is meant.
/// </summary>
internal sealed class BibliographyReader
{
    /// <summary>More papers than any round-up has.</summary>
    private const int MostPapers = 500;

    private readonly List<TextLine> lines;
    private readonly List<LabelLine?> labels;
    private readonly List<PaperBlock> blocks = [];
    private readonly BlockStart start;
    private readonly bool isRoundUp;
    private PaperBlock? open;
    private PaperBlock? item;
    private LabelLine? waiting;
    private LabelLine? last;
    private HeadingKind headed;

    private BibliographyReader(List<TextLine> lines)
    {
        this.lines = lines;
        labels = [.. lines.Select((line, i) => LabelLine.Read(line, i + 1 < lines.Count ? lines[i + 1] : null))];
        start = new BlockStart(lines, labels);
        isRoundUp = labels.Count(label => label is { Kind: LabelKind.Title }) >= 2;
    }

    /// <param name="lines">The whole text.</param>
    /// <param name="articleTitle">Title of the article; it may be the paper's behind words such as 【論文紹介】.</param>
    public static ReadBibliography Read(List<TextLine> lines, Noted<string>? articleTitle)
    {
        // A picture within a bibliography interrupts nothing.
        var reader = new BibliographyReader([.. TablePapers.AsLabels(lines).Where(line => line.Text.Length > 0)]);
        for (var i = 0; i < reader.lines.Count; i++)
        {
            reader.Line(i);
        }

        return reader.Finish(articleTitle);
    }

    private void Line(int at)
    {
        var line = lines[at];
        if (start.HeadingAt(at) is var heading and not HeadingKind.None)
        {
            Open(line, heading);
        }
        else if (labels[at] is { } label && (open is not null || start.IsLabelOfPaper(at)))
        {
            Label(label, at);
        }
        else if ((headed == HeadingKind.None || open is { Title: not null, HasUrl: true }) && start.PaperAt(at, isFirst: blocks.Count == 0) is { } paper)
        {
            Open(line, HeadingKind.Paper).AddCitation(paper, line, RuleNames.TitleAboveAddress);
        }
        else if (line.Role == LineRole.Heading && start.PaperAt(at, isFirst: false) is { } titled)
        {
            Open(line, HeadingKind.Paper).AddCitation(titled, line, RuleNames.TitleAboveAddress);
        }
        else if (headed == HeadingKind.None && start.CitationAt(at) is { } cited)
        {
            var block = Open(line, HeadingKind.Paper);
            block.AddCitation(cited.Citation, line);
            block.AddUnlabelled(cited.Address);
        }
        else if (line.Role == LineRole.Heading)
        {
            item = null;
            Close();
        }
        else if (RelatedIntroduction.KindOf(line) is not null)
        {
            Close();
        }
        else
        {
            Unlabelled(line, at);
        }
    }

    private PaperBlock Open(TextLine line, HeadingKind heading)
    {
        open = new PaperBlock(line);
        blocks.Add(open);
        (headed, waiting, last) = (heading, null, null);
        return open;
    }

    private void Close()
    {
        open = null;
        (headed, waiting, last) = (HeadingKind.None, null, null);
    }

    private void Label(LabelLine label, int at)
    {
        if (open is null)
        {
            var above = label.Kind is LabelKind.Title or LabelKind.Paper ? null : start.TitleAbove(at);
            Open(above is null ? label.Line : lines[at - 1], HeadingKind.None);
            open!.TakeTitleAbove(above, lines[Math.Max(0, at - 1)]);
        }
        else if (open.Title is not null && (label.Kind == LabelKind.Title || (label.Kind == LabelKind.Paper && PaperBlock.TitleOf(label) is not null)))
        {
            Open(label.Line, HeadingKind.None);
        }

        open!.Add(label);
        item = open;
        headed = label.Kind == LabelKind.Paper && open.Title is not null ? HeadingKind.Paper : HeadingKind.None;
        (last, waiting) = (label, label.IsOpen ? label : null);
    }

    private void Unlabelled(TextLine line, int at)
    {
        var next = at + 1 < lines.Count ? lines[at + 1] : null;
        if (open is not null && waiting is not null && OpenLabels.Takes(waiting, line))
        {
            open.Add(waiting with { Value = line.Text, Line = line });
            waiting = OpenLabels.GoesOn(waiting, line, next) ? waiting : null;
        }
        else if (open is not null && last is not null && OpenLabels.Continues(last, line))
        {
            open.Continue(last, line);
        }
        else if (open is not null && headed != HeadingKind.None && AddsTo(open, line, at))
        {
            item = open;
        }
        else if (open is null || !(last is null ? IsUnknownLabel(line) : IsWithinLabels(line, at)))
        {
            Close();
            if (isRoundUp && item is not null && line.HasOnlyLinks)
            {
                item.AddTrailing(line);
            }
        }
    }

    // Under the words that head a bibliography each label may be a paragraph of its own.
    private bool IsUnknownLabel(TextLine line)
    {
        if (headed != HeadingKind.Paper || line.Text.EndsWith('。') || !LabelLine.HasJapaneseLabel(line.Text))
        {
            return false;
        }

        open!.AddUnknown(line);
        return true;
    }

    // A label that nobody has seen before, and what stands between two labels of a list, end no bibliography.
    private bool IsWithinLabels(TextLine line, int at)
    {
        var isRun = line.Role == last!.Line.Role && (line.Role is LineRole.ListItem or LineRole.Table || line.Block == last.Line.Block);
        isRun |= last.Line.Role == line.Role && LabelLine.HasJapaneseLabel(line.Text) && !line.Text.EndsWith('。');
        if (!isRun || !(LabelLine.HasShape(line.Text) || (at + 1 < lines.Count && labels[at + 1] is not null && lines[at + 1].Role == line.Role)))
        {
            return false;
        }

        open!.AddUnknown(line);
        return true;
    }

    // Under the words that head a bibliography: entries of a reference section, or one paper in the order title, address, names.
    private bool AddsTo(PaperBlock block, TextLine line, int at)
    {
        if (block.IsSame(line))
        {
            block.AddUnlabelled(line);
        }
        else if (Citation.Read(line) is { } citation
            && (block.Title is null || line.Role == LineRole.ListItem || line.Links.Count > 0 || Citation.IsNumbered(line.Text)))
        {
            (block.IsEmpty || (block.Title is null && citation.Authors.Length == 0) ? block : Open(line, headed)).AddCitation(citation, line);
        }
        else if (block is { Title: not null, HasUrl: true } && start.IsNextTitle(at))
        {
            Open(line, headed).AddUnlabelledTitle(line);
        }
        else if (block.Title is null && start.IsTitle(at, headed))
        {
            block.AddUnlabelledTitle(line);
        }
        else if (block.IsEmpty && headed == HeadingKind.Paper && line.Links.Count == 0 && LineShape.IsNameList(line.Text))
        {
            block.AddUnlabelled(line);
        }
        else if (LineShape.IsPaperAddress(line) || (block.Title is not null && (LineShape.IsNamesAndAddress(line) || LineShape.IsVenueAndAddress(line))))
        {
            block.AddUnlabelled(line);
        }
        else if (block.Title is not null && LineShape.IsVenue(line.Text) && !LineShape.IsOrganisations(line.Text))
        {
            return true;
        }
        else if (block.Title is not null && !IsNextEntry(block, line) && (IsAddress(line) || (LineShape.IsNames(line.Text) && !block.HasAuthors) || LineShape.IsOrganisations(line.Text) || block.MayBeOrganisation(line)))
        {
            block.AddUnlabelled(line);
        }
        else
        {
            // An entry that names no paper does not end a reference section.
            return (line.Role == LineRole.ListItem && headed == HeadingKind.References);
        }

        return true;
    }

    // Each item of a list of references is an entry of its own, whether it can be read or not.
    private bool IsNextEntry(PaperBlock block, TextLine line) =>
        headed == HeadingKind.References && line.Role == LineRole.ListItem && block.IsCitation;

    private static bool IsAddress(TextLine line) =>
        line.HasOnlyLinks && line.Links.All(link => link.IsBare || PaperHosts.IsPaper(link.Url) || LabelVocabulary.KindOf(link.Text) is LabelKind.Url);

    private ReadBibliography Finish(Noted<string>? articleTitle)
    {
        TakeCardOfLead();
        TailOfPaper.Take(lines, labels, blocks);
        AddressOfPaper.Take(lines, blocks);
        TakeArticleTitle(articleTitle);
        var named = blocks.Where(block => !string.IsNullOrWhiteSpace(block.Title)).ToList();
        var notes = blocks.Where(block => block.Title is null && block.NamesPaper)
            .Select(block => block.Identifier is { } identifier
                ? new ReadingDiagnostic(DiagnosticCodes.IdentifierWithoutTitle, block.FirstLine, block.LastLine, identifier)
                : new ReadingDiagnostic(DiagnosticCodes.BlockWithoutTitle, block.FirstLine, block.LastLine));
        var beyond = named.Skip(MostPapers).Take(1).Select(block => new ReadingDiagnostic(DiagnosticCodes.TooManyPapers, block.FirstLine, block.LastLine, $"{MostPapers}"));
        return new ReadBibliography(
            [.. named.Take(MostPapers).Select(block => block.Finish())], named.SelectMany(block => block.Lines).ToHashSet(), [.. notes, .. beyond]);
    }

    // Where nothing else names a paper, the only one that the lead links by its title, in a line of its own, is what the article is about.
    private void TakeCardOfLead()
    {
        var cards = lines.TakeWhile(line => line.Role != LineRole.Heading).Where(line => line is { HasOnlyLinks: true, Links: [{ IsBare: false } link] } && PaperHosts.IsPaper(link.Url)).ToList();
        if (blocks.TrueForAll(block => block.IsEmpty) && cards is [var card] && LineShape.IsTitle(card.Links[0].Text))
        {
            var block = new PaperBlock(card);
            block.AddCitation(new Citation(card.Links[0].Text, ""), card, RuleNames.TitleAboveAddress);
            blocks.Add(block);
        }
    }

    // The only block that lacks a title, in an article that is titled as its paper.
    private void TakeArticleTitle(Noted<string>? articleTitle)
    {
        if (ArticleTitle.PaperIn(articleTitle?.Value) is { } title && blocks.All(block => block.Title is null)
            && blocks.Where(block => block.NamesPaper).ToList() is [var only])
        {
            only.TakeTitle(articleTitle!.With(title));
        }
    }
}
