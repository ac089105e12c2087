namespace KnowledgeBase.Captures.Formats;

/// <summary>A line of a capture without its line end.</summary>
/// <param name="Number">Its number in the file as received, from 1; kept through every pass, so that what is found can be shown in place.</param>
public readonly record struct SourceLine(int Number, string Text)
{
    /// <summary>Number of the last line that was joined to it; its own where none was.</summary>
    public int Last { get; init; } = Number;

    /// <summary>A value that the line gives by a rule.</summary>
    public Noted<string> Noted(string value, string rule) => new(value, rule, Number, Last);

    /// <summary>Splits text at LF, CRLF and CR.</summary>
    public static IReadOnlyList<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Add(new SourceLine(lines.Count + 1, line.ToString()));
        }

        return lines;
    }
}
