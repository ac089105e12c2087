using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>The names of a BibTeX author field, parted by <c>and</c>: <c>First von Last</c>, <c>von Last, First</c>, <c>von Last, Jr, First</c>.</summary>
internal static class BibTexNames
{
    /// <summary>The names as <c>First von Last Jr</c>, plain text, and whether the field ends in <c>and others</c>.</summary>
    public static (IReadOnlyList<string> Names, bool Truncated) Read(string field)
    {
        var names = Split(string.Join(' ', field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), " and ");
        var people = names.Where(name => !name.Equals("others", StringComparison.OrdinalIgnoreCase)).ToList();
        return ([.. people.Select(Name).OfType<string>()], people.Count < names.Count);
    }

    // Commas and words in braces are part of a name, as in {Barnes and Noble, Inc.}.
    private static string? Name(string name)
    {
        var parts = Split(name, ",");
        return parts.Count < 2 ? TexText.Line(name) : TexText.Line(PersonName.InReadingOrder(string.Join(", ", parts.Select(TexText.Plain))));
    }

    private static List<string> Split(string text, string separator)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth <= 0 && string.Compare(text, at, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                parts.Add(text[start..at].Trim());
                start = at + separator.Length;
                at = start - 1;
            }
        }

        parts.Add(text[start..].Trim());
        return [.. parts.Where(part => part.Length > 0)];
    }
}
