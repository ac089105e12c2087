using KnowledgeBase.Captures.Extraction.Lines;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The lines of a text that say something, each with the label that it begins with.</summary>
internal sealed class LabelledText
{
    /// <param name="lines">The whole text. A picture within a bibliography interrupts nothing, so lines without words are passed over.</param>
    public LabelledText(List<TextLine> lines)
    {
        Lines = [.. TablePapers.AsLabels(lines).Where(line => line.Text.Length > 0)];
        Labels = [.. Lines.Select((line, at) => LabelLine.Read(line, Below(at)))];
    }

    public List<TextLine> Lines { get; }

    /// <summary>One for each line; null where the line has no label.</summary>
    public List<LabelLine?> Labels { get; }

    public TextLine? Below(int at) => at + 1 < Lines.Count ? Lines[at + 1] : null;

    public LabelKind? LabelBelow(int at) => at + 1 < Lines.Count ? Labels[at + 1]?.Kind : null;
}
