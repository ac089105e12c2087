using AngleSharp.Dom;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>
/// The place in the source that a walk through the tree has reached. Only elements know theirs; between them the line ends of the text
/// are counted.
/// </summary>
/// <param name="html">What the parser was given.</param>
/// <param name="firstLine">Number of its first line in the capture.</param>
internal sealed class SourceCursor(string html, int firstLine)
{
    private int passed;

    /// <summary>Number of the line in the capture.</summary>
    public int Line => firstLine + passed;

    /// <summary>Moves behind the start tag of an element, if the source has one.</summary>
    public void MoveTo(IElement element)
    {
        if (element.SourceReference?.Position is not { Line: > 0 } position)
        {
            return;
        }

        // The parser counts from one.
        var start = Math.Clamp(position.Position - 1, 0, html.Length);
        var end = HtmlLexer.TagEnd(html, start);
        passed = position.Line - 1 + html.AsSpan(start, end - start).Count('\n');
    }

    /// <summary>Number of the line where the start tag of an element begins; where the cursor stands if the source has none.</summary>
    public int LineOf(IElement element) => element.SourceReference?.Position is { Line: > 0 } position ? firstLine + position.Line - 1 : Line;

    public void Pass(ReadOnlySpan<char> text) => passed += text.Count('\n');
}
