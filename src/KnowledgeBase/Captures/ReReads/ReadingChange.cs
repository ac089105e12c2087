using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;

namespace KnowledgeBase.Captures.ReReads;

/// <summary>What today's reader would change of one capture, its article, and the article's papers.</summary>
/// <param name="ArticleId">Its article as it is, or else as it would be; null when it has none.</param>
/// <param name="Title">Title of that article; null when it has none.</param>
/// <param name="Trouble">One English sentence when it cannot be compared, else null.</param>
/// <param name="Rows">The capture itself; those fields that differ.</param>
/// <param name="Sheets">Its article and the papers, those that differ.</param>
/// <param name="Kept">Decisions of people about these, which hold whatever is read.</param>
public sealed record ReadingChange(
    int CaptureId,
    string FileName,
    int? ArticleId,
    string? Title,
    string? Trouble,
    IReadOnlyList<ChangedRow> Rows,
    IReadOnlyList<ChangedSheet> Sheets,
    IReadOnlyList<CorrectionShown> Kept)
{
    public bool Differs => Rows.Count + Sheets.Count > 0;

    /// <summary>What it changes, each once: fields of the article, its papers and the capture.</summary>
    public IEnumerable<SheetField> Fields =>
        Rows.Select(row => row.Field).Concat(Sheets.SelectMany(sheet => sheet.Rows).Where(row => row.Differs).Select(row => row.Field)).Distinct();
}
