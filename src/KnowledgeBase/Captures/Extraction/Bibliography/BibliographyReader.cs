using KnowledgeBase.Captures.Extraction.Lines;

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
    private bool headed;

    private BibliographyReader(List<TextLine> lines)
    {
        this.lines = lines;
        labels = [.. lines.Select(LabelLine.Read)];
        isRoundUp = labels.Count(label => label is { Kind: LabelKind.Title }) >= 2;
    }

    public static ReadBibliography Read(List<TextLine> lines)
    {
        var reader = new BibliographyReader(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            reader.Line(i);
        }

        return reader.Finish();
    }

    private void Line(int at)
    {
        var line = lines[at];
        if (IsHeading(line))
        {
            open = new PaperBlock(line.Number);
            blocks.Add(open);
            headed = true;
        }
        else if (labels[at] is { } label && (open is not null || Begins(at)))
        {
            Label(label);
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
            open = new PaperBlock(label.Line.Number);
            blocks.Add(open);
        }

        open.Add(label);
        item = open;
        headed = false;
    }

    private void Unlabelled(TextLine line, int at)
    {
        if (headed && open is { IsEmpty: true } && IsUnlabelledTitle(line, at))
        {
            open.AddUnlabelledTitle(line);
            item = open;
            return;
        }

        if (open is { Title: not null } && headed && (line.HasOnlyLinks || IsNameList(line)))
        {
            open.AddUnlabelled(line);
            return;
        }

        open = null;
        headed = false;
        if (isRoundUp && item is not null && line.HasOnlyLinks)
        {
            item.AddTrailing(line);
        }
    }

    // Sentences under 参考文献 are notes; a title has no full stop, and stands quoted, linked to a paper, or in Latin letters.
    private bool IsUnlabelledTitle(TextLine line, int at) =>
        line.Text.Length is > 5 and < 300
        && !line.Text.EndsWith('。')
        && (line.Text.StartsWith('『') || line.Text.StartsWith('「') || line.Text.StartsWith('“')
            || line.Links.Any(link => PaperHosts.IsPaper(link.Url) && !link.IsBare)
            || (!line.HasOnlyLinks && IsMostlyLatin(line.Text) && at + 1 < lines.Count && lines[at + 1].Role != LineRole.Heading));

    private static bool IsNameList(TextLine line) =>
        line.Role == LineRole.Paragraph && line.Text.Length < 600 && !line.Text.EndsWith('。') && IsMostlyLatin(line.Text) && line.Text.Contains(", ", StringComparison.Ordinal);

    private static bool IsMostlyLatin(string text) => text.Count(char.IsAsciiLetter) * 2 > text.Count(char.IsLetter);

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

    private ReadBibliography Finish()
    {
        TakeTail();
        var papers = blocks.Select(block => block.Finish()).OfType<ExtractedPaper>().Take(MostPapers).ToList();
        var diagnostics = blocks.Where(block => block.Title is null && block.NamesPaper)
            .Select(block => new ReadingDiagnostic(DiagnosticCodes.BlockWithoutTitle, block.FirstLine, block.LastLine));
        return new ReadBibliography(papers, [.. diagnostics]);
    }
}
