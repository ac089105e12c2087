using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Exports.Formats;

/// <summary>
/// A name in the parts that citations sort by. Bylines do not mark them, so they follow from common usage: a comma parts them, else the last
/// word is the family name with the particles before it (<c>van der</c>), in Chinese, Japanese and Korean the first. What looks like an
/// organisation stays whole.
/// </summary>
/// <param name="Family">The name that it is sorted under; for a collective the whole name.</param>
/// <param name="Given">Null for a collective and for people of one name.</param>
/// <param name="Suffix">Jr., III and the like; null without one.</param>
public sealed record CitedName(string Family, string? Given = null, string? Suffix = null)
{
    private static readonly string[] Suffixes = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"];

    private static readonly HashSet<string> Collective = new(StringComparer.OrdinalIgnoreCase)
    {
        "team", "teams", "group", "collaboration", "consortium", "university", "institute", "laboratory", "laboratories", "lab", "labs", "research",
        "project", "committee", "initiative", "network", "alliance", "foundation", "company", "inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "corp", "corp.",
        "authors", "contributors", "community", "center", "centre", "brain", "ai",
    };

    /// <summary><c>Family, Given</c>, as Highwire tags and RIS want it; a suffix follows behind another comma.</summary>
    public string FamilyFirst => string.Join(", ", new[] { Family, Given, Suffix }.OfType<string>());

    /// <summary>Parts a name as printed.</summary>
    public static CitedName Of(string printed)
    {
        var name = string.Join(' ', printed.Replace('，', ',').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 || words.Any(Collective.Contains) ? new CitedName(name)
            : parts.Length > 1 ? Inverted(parts)
            : words.Length > 1 && PersonName.IsEastAsian(name) ? new CitedName(words[0], string.Join(' ', words[1..]))
            : InReadingOrder(words);
    }

    private static CitedName Inverted(string[] parts)
    {
        var suffix = parts.Skip(1).FirstOrDefault(IsSuffix);
        var given = string.Join(' ', parts.Skip(1).Where(part => part != suffix));
        return given.Length == 0 ? InReadingOrder([.. parts[0].Split(' '), suffix!]) : new CitedName(parts[0], given, suffix);
    }

    private static CitedName InReadingOrder(string[] words)
    {
        var suffix = words.Length > 2 && IsSuffix(words[^1]) ? words[^1] : null;
        var end = words.Length - (suffix is null ? 1 : 2);
        var start = end;
        while (start > 1 && IsParticle(words[start - 1]))
        {
            start--;
        }

        return new CitedName(string.Join(' ', words[start..(end + 1)]), start == 0 ? null : string.Join(' ', words[..start]), suffix);
    }

    private static bool IsSuffix(string word) => Suffixes.Contains(word, StringComparer.OrdinalIgnoreCase);

    // van, de, la, bin: the words of a name that are not capitalised.
    private static bool IsParticle(string word) => char.IsLower(word[0]) && word.All(c => char.IsLetter(c) || c == '\'');
}
