using System.Text;

namespace KnowledgeBase.Search;

/// <summary>Words that a reader typed, made fit for a query: bounded, without control characters (PostgreSQL refuses U+0000).</summary>
public static class QueryText
{
    internal const int MaxLength = 200;

    /// <summary>The text without control characters and surrounding space, cut to a sensible length; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        var bounded = text is { Length: > MaxLength } ? text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] : text;
        var kept = string.Concat((bounded ?? "").EnumerateRunes().Where(rune => !Rune.IsControl(rune))).Trim();
        return kept.Length == 0 ? null : kept;
    }
}
