using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The papers that a text introduces, and the lines their bibliographies take up.</summary>
/// <param name="Lines">Lines of the capture that belong to the bibliography of one of the papers.</param>
internal sealed record ReadBibliography(IReadOnlyList<ExtractedPaper> Papers, IReadOnlySet<int> Lines, IReadOnlyList<ReadingDiagnostic> Diagnostics)
{
    /// <summary>More papers than any round-up has.</summary>
    private const int MostPapers = 500;

    /// <param name="blocks">In order; those without a title give no paper.</param>
    public static ReadBibliography Of(List<PaperBlock> blocks)
    {
        var named = blocks.Where(block => !string.IsNullOrWhiteSpace(block.Title)).ToList();
        var beyond = named.Skip(MostPapers).Take(1).Select(block => Note(DiagnosticCodes.TooManyPapers, block, $"{MostPapers}"));
        return new ReadBibliography(
            [.. named.Take(MostPapers).Select(block => block.Finish())],
            named.SelectMany(block => block.Lines).ToHashSet(),
            [.. blocks.Where(block => block.Title is null && block.NamesPaper).Select(Untitled), .. beyond]);
    }

    /// <summary>The line belongs to a bibliography, so that its links are no related links.</summary>
    public bool Covers(TextLine line) => Lines.Contains(line.Number);

    private static ReadingDiagnostic Untitled(PaperBlock block) => block.Identifier is { } identifier
        ? Note(DiagnosticCodes.IdentifierWithoutTitle, block, identifier)
        : Note(DiagnosticCodes.BlockWithoutTitle, block);

    private static ReadingDiagnostic Note(string code, PaperBlock block, string? detail = null) => new(code, block.FirstLine, block.LastLine, detail);
}
