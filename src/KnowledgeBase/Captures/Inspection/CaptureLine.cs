using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>A line of a capture as its page shows it.</summary>
/// <param name="Parts">Its text in pieces, values of fields apart.</param>
/// <param name="Hidden">Characters at its end that are not shown.</param>
/// <param name="Dropped">Rules that dropped it, or the parts of it that are named.</param>
public sealed record CaptureLine(
    int Number, IReadOnlyList<LinePart> Parts, int Hidden, IReadOnlyList<FieldsOfRule> Fields, IReadOnlyList<DroppedLine> Dropped, IReadOnlyList<DiagnosticOfCapture> Diagnostics)
{
    /// <summary>No part of it is in the article's text, and no field was read from it.</summary>
    public bool IsDropped => Fields.Count == 0 && Dropped.Any(dropped => dropped.Part is null);

    internal static CaptureLine Of(SourceLine line, LineNotes notes, int mostCharacters)
    {
        var text = line.Text.Length <= mostCharacters ? line.Text : line.Text[..(char.IsHighSurrogate(line.Text[mostCharacters - 1]) ? mostCharacters - 1 : mostCharacters)];
        return new CaptureLine(
            line.Number,
            LinePart.Of(text, notes.Evidence),
            line.Text.Length - text.Length,
            [.. notes.Evidence.GroupBy(one => (one.Paper, one.Field, one.Rule)).Select(group => new FieldsOfRule(group.Key.Paper, group.Key.Field, group.Key.Rule, group.Count()))],
            notes.Dropped,
            notes.Diagnostics);
    }
}

/// <summary>How many values of one field a rule found in a line.</summary>
/// <param name="Paper">Ordinal of the paper, from 0; null for what is not a paper's.</param>
public sealed record FieldsOfRule(int? Paper, EvidenceField Field, string Rule, int Count);
