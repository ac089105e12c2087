namespace KnowledgeBase.Identifiers;

/// <summary>
/// Key under which the forms of a name that use initials come together: family name and first letter, so that <c>J. Smith</c>,
/// <c>John A. Smith</c> and <c>Smith, John</c> share one. It makes nobody the same person; it says whom to look at.
/// </summary>
public static class InitialKey
{
    /// <summary>Null for names of one word and for scripts without initials.</summary>
    public static string? Of(string name)
    {
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
        var words = (parts.Length == 2 && parts[1].Length > 0 ? $"{parts[1]} {parts[0]}" : name)
            .Split([' ', '\u3000', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(NameKey.OfOrganisation).Where(word => word.Length > 0 && char.IsAsciiLetter(word[0])).ToList();
        return words.Count < 2 || words[^1].Length < 2 ? null : BoundedKey.Of($"{words[^1]} {words[0][0]}");
    }
}
