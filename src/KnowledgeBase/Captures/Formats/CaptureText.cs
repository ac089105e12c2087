using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats;

/// <summary>A capture as text, before any format has claimed it.</summary>
/// <param name="FileName">Name without folder.</param>
/// <param name="Text">Whole text.</param>
/// <param name="Lines">The same in lines.</param>
/// <param name="FrontMatter">The block between two lines of <c>---</c> at the top; null when there is none.</param>
public sealed record CaptureText(string FileName, string Text, IReadOnlyList<SourceLine> Lines, FrontMatter? FrontMatter)
{
    public static CaptureText From(string fileName, string text)
    {
        var lines = SourceLine.Split(text);
        return new CaptureText(fileName, text, lines, FrontMatter.Read(lines));
    }

    /// <summary>The lines after the front matter and the blank lines that follow it.</summary>
    public IReadOnlyList<SourceLine> Body { get; } = [.. Lines.Skip(FrontMatter?.LineCount ?? 0).SkipWhile(line => string.IsNullOrWhiteSpace(line.Text))];

    /// <summary>The lines of the tool itself: neither front matter nor in the body that a format found.</summary>
    public IReadOnlyList<DroppedLine> Around(IEnumerable<SourceLine> body)
    {
        var kept = body.Select(line => line.Number).ToHashSet();
        return [.. Body.Where(line => !kept.Contains(line.Number) && !string.IsNullOrWhiteSpace(line.Text)).Select(line => new DroppedLine(line.Number, RuleNames.ToolLines))];
    }
}
