namespace KnowledgeBase.Web.Text;

/// <summary>Names for citation tags, where readers such as Zotero expect <c>Family, Given</c>.</summary>
internal static class CitationName
{
    /// <summary>Latin names give the last word as family name, Japanese ones the first; names with a comma or of one word stay.</summary>
    public static string Of(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || printed.Contains(',', StringComparison.Ordinal))
        {
            return printed;
        }

        return printed.Any(c => c is >= '\u3040' and <= '\u9fff')
            ? $"{words[0]}, {string.Join(' ', words[1..])}"
            : $"{words[^1]}, {string.Join(' ', words[..^1])}";
    }
}
