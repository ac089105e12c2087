using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>Some lines of a capture, with what the reader found in them. A capture may have half a million, so a page shows a few hundred.</summary>
/// <param name="Page">Which part of the text it is, from 1.</param>
/// <param name="LastPage">How many parts there are.</param>
/// <param name="LineCount">Lines of the whole capture.</param>
public sealed record CaptureWindow(int Page, int LastPage, int LineCount, IReadOnlyList<CaptureLine> Lines)
{
    /// <summary>Lines of a part.</summary>
    public const int Size = 400;

    /// <summary>Characters of a part, so that long lines do not make a giant page; every line shows some.</summary>
    private const int MostCharacters = 200_000;

    private const int FewestCharactersOfLine = 500;

    public static CaptureWindow Empty { get; } = new(1, 1, 0, []);

    /// <summary>The part that a line is in.</summary>
    public static int PageOf(int line) => ((Math.Max(1, line) - 1) / Size) + 1;

    /// <param name="text">The capture as decoded.</param>
    /// <param name="page">Odd numbers are put right.</param>
    /// <param name="article">What was read; null where only the text is shown.</param>
    /// <param name="diagnostics">What was noticed.</param>
    internal static CaptureWindow Of(string text, int page, ExtractedArticle? article, IReadOnlyList<DiagnosticOfCapture> diagnostics)
    {
        var count = 0;
        foreach (var _ in text.AsSpan().EnumerateLines())
        {
            count++;
        }

        var last = PageOf(count);
        var shown = Math.Clamp(page, 1, last);
        var lines = Cut(text, (shown - 1) * Size);
        var notes = LineNotes.Of(lines, article, diagnostics);
        var most = Math.Max(FewestCharactersOfLine, MostCharacters / Math.Max(1, lines.Count));
        return new CaptureWindow(shown, last, count, [.. lines.Select(line => CaptureLine.Of(line, notes[line.Number], most))]);
    }

    private static List<SourceLine> Cut(string text, int skip)
    {
        var lines = new List<SourceLine>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (++number > skip + Size)
            {
                break;
            }

            if (number > skip)
            {
                lines.Add(new SourceLine(number, line.ToString()));
            }
        }

        return lines;
    }
}
