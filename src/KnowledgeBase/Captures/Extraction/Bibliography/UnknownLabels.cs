using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Lines that do not end a bibliography though their label, if they have one, is none that is known.</summary>
internal static class UnknownLabels
{
    /// <param name="open">With an open block.</param>
    public static bool IsAt(LabelledText text, int at, OpenBibliography open) =>
        open.Last is { } last ? IsWithinLabels(text, at, last) : IsUnderHeading(text.Lines[at], open.Heading);

    // Under the words that head a bibliography each label may be a paragraph of its own.
    private static bool IsUnderHeading(TextLine line, HeadingKind heading) => heading == HeadingKind.Paper && HasLabel(line);

    // A label that nobody has seen before, and what stands between two labels of a list, end no bibliography.
    private static bool IsWithinLabels(LabelledText text, int at, LabelLine last)
    {
        var line = text.Lines[at];
        var isRun = line.Role == last.Line.Role && (line.Role is LineRole.ListItem or LineRole.Table || line.Block == last.Line.Block || HasLabel(line));
        return isRun && (LabelLine.HasShape(line.Text) || (text.LabelBelow(at) is not null && text.Below(at)!.Role == line.Role));
    }

    private static bool HasLabel(TextLine line) => LabelLine.HasJapaneseLabel(line.Text) && !line.Text.EndsWith('。');
}
