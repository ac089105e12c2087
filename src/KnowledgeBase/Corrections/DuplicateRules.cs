namespace KnowledgeBase.Corrections;

/// <summary>When two keys or names look as if they meant the same. Pure.</summary>
internal static class DuplicateRules
{
    /// <summary>Shortest key, in characters, that says anything when another one begins with it.</summary>
    private const int ShortestBeginning = 8;

    /// <summary>One differing character is allowed in so many.</summary>
    private const int CharactersForEachError = 12;

    /// <summary>Why two title keys may be one title; null when they do not look like it.</summary>
    public static string? OfTitles(string a, string b) =>
        a == b ? "same-title"
        : Begins(a, b) ? "title-begins-alike"
        : AreNearlySame(a, b) ? "title-nearly-same"
        : null;

    /// <summary>Why two name keys of organisations may be one; null when they do not look like it.</summary>
    public static string? OfOrganisations(string a, string b) =>
        Begins(a, b) ? "name-within-name"
        : AreNearlySame(a, b) ? "name-nearly-same"
        : null;

    /// <summary>
    /// Whether one of two people of one family name and first letter may be the other: where one spells a given name out, the other has it alike or
    /// only its initial, and one may have more given names.
    /// </summary>
    public static bool MayBeOnePerson(string a, string b)
    {
        var (one, other) = (GivenNames(a), GivenNames(b));
        return one.Zip(other).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal) && IsInitialOrSame(pair.Second, pair.First)
            || pair.Second.StartsWith(pair.First, StringComparison.Ordinal) && IsInitialOrSame(pair.First, pair.Second));
    }

    private static bool IsInitialOrSame(string shorter, string longer) => shorter.Length == 1 || shorter.Length == longer.Length;

    private static string[] GivenNames(string name)
    {
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
        var words = (parts.Length == 2 ? $"{parts[1]} {parts[0]}" : name).Split([' ', '\u00A0', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.SkipLast(1).Select(word => word.ToLowerInvariant())];
    }

    private static bool Begins(string a, string b) =>
        a != b && Math.Min(a.Length, b.Length) >= ShortestBeginning && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static bool AreNearlySame(string a, string b)
    {
        var most = Math.Min(a.Length, b.Length) / CharactersForEachError;
        return most > 0 && Math.Abs(a.Length - b.Length) <= most && Distance(a, b) <= most;
    }

    // Levenshtein, two rows.
    private static int Distance(string a, string b)
    {
        var (above, row) = (Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            (above, row) = (row, above);
        }

        return above[b.Length];
    }
}
