namespace KnowledgeBase.Exports.Formats;

/// <summary>Values of forms in which a line end would begin something else.</summary>
internal static class CitationText
{
    /// <summary>The text without control characters and with single blanks.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
