namespace KnowledgeBase.Captures.Formats;

/// <summary>A value that a capture gives, with where it stands there.</summary>
/// <param name="Rule">Name of the rule that found it, known to <see cref="Extraction.RuleCatalog"/>.</param>
/// <param name="FirstLine">First line of the capture that it was found in, from 1.</param>
/// <param name="LastLine">Last such line.</param>
public sealed record Noted<T>(T Value, string Rule, int FirstLine, int LastLine)
{
    /// <summary>Something that follows from the value and stands where it does.</summary>
    public Noted<TOther> With<TOther>(TOther value) => new(value, Rule, FirstLine, LastLine);
}
