using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>What there is to say of one line of a capture.</summary>
internal sealed class LineNotes
{
    public List<Evidence> Evidence { get; } = [];

    public List<DroppedLine> Dropped { get; } = [];

    /// <summary>Diagnostics that begin at the line, or above the window and reach into it.</summary>
    public List<DiagnosticOfCapture> Diagnostics { get; } = [];

    /// <summary>The notes of each of these consecutive lines, by number.</summary>
    public static IReadOnlyDictionary<int, LineNotes> Of(IReadOnlyList<SourceLine> lines, ExtractedArticle? article, IReadOnlyList<DiagnosticOfCapture> diagnostics)
    {
        var notes = lines.ToDictionary(line => line.Number, _ => new LineNotes());
        if (lines.Count == 0)
        {
            return notes;
        }

        var (first, last) = (lines[0].Number, lines[^1].Number);
        foreach (var found in article?.Evidence ?? [])
        {
            for (var line = Math.Max(first, found.FirstLine ?? int.MaxValue); line <= Math.Min(last, found.LastLine ?? 0); line++)
            {
                notes[line].Evidence.Add(found);
            }
        }

        foreach (var dropped in (article?.Dropped ?? []).Where(dropped => dropped.Number >= first && dropped.Number <= last))
        {
            notes[dropped.Number].Dropped.Add(dropped);
        }

        foreach (var noticed in diagnostics.Where(noticed => noticed.FirstLine <= last && (noticed.LastLine ?? noticed.FirstLine) >= first))
        {
            notes[Math.Max(first, noticed.FirstLine!.Value)].Diagnostics.Add(noticed);
        }

        return notes;
    }
}
