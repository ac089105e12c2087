using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The papers that a text introduces, and the lines their bibliographies take up.</summary>
internal sealed record ReadBibliography(IReadOnlyList<ExtractedPaper> Papers, IReadOnlyList<ReadingDiagnostic> Diagnostics)
{
    private readonly HashSet<int> covered = [.. Papers.SelectMany(paper => Enumerable.Range(paper.FirstLine, paper.LastLine - paper.FirstLine + 1))];

    /// <summary>The line belongs to a bibliography, so that its links are no related links.</summary>
    public bool Covers(TextLine line) => covered.Contains(line.Number);
}

/// <summary>
/// Finds bibliographies: runs of labelled lines, headed by words such as 参照論文情報 or not, one or several in a text. A title label
/// begins a new paper; other labels alone do not, unless two of them stand together.
/// </summary>
internal sealed class BibliographyReader
{
    /// <summary>More papers than any round-up has.</summary>
    private const int MostPapers = 500;

    private readonly List<TextLine> lines;
    private readonly List<LabelLine?> labels;
    private readonly List<PaperBlock> blocks = [];
    private readonly bool isRoundUp;
    private PaperBlock? open;
    private PaperBlock? item;
    private LabelLine? waiting;
    private bool headed;

    private BibliographyReader(List<TextLine> lines)
    {
        this.lines = lines;
        labels = [.. lines.Select(LabelLine.Read)];
        isRoundUp = labels.Count(label => label is { Kind: LabelKind.Title }) >= 2;
    }

    /// <param name="lines">The whole text.</param>
    /// <param name="articleTitle">Title of the article; it may be the paper's behind words such as 【論文紹介】.</param>
    public static ReadBibliography Read(List<TextLine> lines, Noted<string>? articleTitle)
    {
        var reader = new BibliographyReader(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            reader.Line(i);
        }

        return reader.Finish(articleTitle);
    }

    private void Line(int at)
    {
        var line = lines[at];
        if (IsHeading(line))
        {
            Open(line, isHeaded: true);
        }
        else if (labels[at] is { } label && (open is not null || Begins(at)))
        {
            Label(label);
        }
        else if (UnlabelledStart.TitleAt(lines, at, isFirst: blocks.Count == 0) is { } title)
        {
            Open(line, isHeaded: true).AddCitation(new Citation(title, ""), line, RuleNames.TitleAboveAddress);
        }
        else if (line.Role == LineRole.Heading)
        {
            open = item = null;
            headed = false;
        }
        else
        {
            Unlabelled(line, at);
        }
    }

    private PaperBlock Open(TextLine line, bool isHeaded)
    {
        open = new PaperBlock(line.Number);
        blocks.Add(open);
        (headed, waiting) = (isHeaded, null);
        return open;
    }

    private static bool IsHeading(TextLine line) =>
        (line.Role == LineRole.Heading || line.Bold || line.Text.EndsWith(':') || line.Text.EndsWith('：') || line.Text.StartsWith('■') || line.Text.StartsWith('【'))
        && line.Links.Count == 0
        && LabelVocabulary.IsHeading(line.Text);

    // A title or a whole paper may stand alone; of the other labels two must stand together to be a bibliography.
    private bool Begins(int at) => labels[at]!.Kind switch
    {
        LabelKind.Title => true,
        LabelKind.Paper => labels[at]!.Line.Links.Any(link => PaperHosts.IsPaper(link.Url)),
        LabelKind.Authors => at + 1 < lines.Count && labels[at + 1] is { Kind: LabelKind.Affiliations or LabelKind.Url or LabelKind.Title },
        _ => false,
    };

    private void Label(LabelLine label)
    {
        if (open is null || (label.Kind is LabelKind.Title && open.Title is not null))
        {
            Open(label.Line, isHeaded: false);
        }

        open!.Add(label);
        item = open;
        headed = false;
        waiting = label.IsOpen ? label : null;
    }

    private void Unlabelled(TextLine line, int at)
    {
        if (waiting is not null && open is not null && OpenLabels.Takes(waiting, line))
        {
            open.Add(waiting with { Value = line.Text, Line = line });
            waiting = OpenLabels.GoesOn(waiting, line, at + 1 < lines.Count ? lines[at + 1] : null) ? waiting : null;
            return;
        }

        if (open is not null && headed && AddsTo(open, line, at))
        {
            return;
        }

        open = null;
        (headed, waiting) = (false, null);
        if (isRoundUp && item is not null && line.HasOnlyLinks)
        {
            item.AddTrailing(line);
        }
    }

    // Under the words that head a bibliography: entries of a reference section, or one paper in the order title, address, names.
    private bool AddsTo(PaperBlock block, TextLine line, int at)
    {
        if (Citation.Read(line) is { } citation && (block.Title is null || line.Role == LineRole.ListItem || line.Links.Count > 0))
        {
            (block.IsEmpty ? block : Open(line, isHeaded: true)).AddCitation(citation, line);
        }
        else if (block.IsEmpty && UnlabelledStart.IsTitle(line, at + 1 < lines.Count ? lines[at + 1] : null))
        {
            block.AddUnlabelledTitle(line);
        }
        else if (line.HasOnlyLinks && line.Links.All(link => PaperHosts.IsPaper(link.Url)))
        {
            block.AddUnlabelled(line);
        }
        else if (block.Title is not null && (IsAddress(line) || LineShape.IsNames(line.Text) || LineShape.IsOrganisations(line.Text)))
        {
            block.AddUnlabelled(line);
        }
        else
        {
            // An entry that names no paper does not end a reference section.
            return block.Title is not null && line.Role == LineRole.ListItem && line.HasOnlyLinks;
        }

        item = open;
        return true;
    }

    private static bool IsAddress(TextLine line) =>
        line.HasOnlyLinks && line.Links.All(link => link.IsBare || PaperHosts.IsPaper(link.Url) || LabelVocabulary.KindOf(link.Text) is LabelKind.Url);

    // Some sites part the bibliography: title and authors at the top, address and code in a list at the very end.
    private void TakeTail()
    {
        if (blocks.Where(block => block.Title is not null).ToList() is not [{ HasUrl: false } only])
        {
            return;
        }

        for (var i = lines.Count - 1; i >= 0 && lines[i].Number > only.LastLine && IsTail(lines[i], labels[i]); i--)
        {
            only.AddTail(lines[i], labels[i]);
        }
    }

    private static bool IsTail(TextLine line, LabelLine? label) =>
        label is { Kind: LabelKind.Url or LabelKind.Link or LabelKind.Paper } && line.Links.Count > 0
        || (line.HasOnlyLinks && line.Links.All(link => PaperHosts.IsPaper(link.Url) || PaperHosts.LabelOf(link.Url) is not null));

    private ReadBibliography Finish(Noted<string>? articleTitle)
    {
        TakeTail();
        TakeArticleTitle(articleTitle);
        var papers = blocks.Select(block => block.Finish()).OfType<ExtractedPaper>().Take(MostPapers + 1).ToList();
        var diagnostics = blocks.Where(block => block.Title is null && block.NamesPaper)
            .Select(block => block.Identifier is { } identifier
                ? new ReadingDiagnostic(DiagnosticCodes.IdentifierWithoutTitle, block.FirstLine, block.LastLine, identifier)
                : new ReadingDiagnostic(DiagnosticCodes.BlockWithoutTitle, block.FirstLine, block.LastLine));
        return papers.Count <= MostPapers
            ? new ReadBibliography(papers, [.. diagnostics])
            : new ReadBibliography(papers[..MostPapers], [.. diagnostics, new ReadingDiagnostic(DiagnosticCodes.TooManyPapers, papers[MostPapers].FirstLine, papers[MostPapers].LastLine, $"{MostPapers}")]);
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
