using System.Text;

namespace KnowledgeBase.Identifiers;

/// <summary>The order of the parts of a person's name, as bylines, bibliographies and BibTeX print them.</summary>
public static class PersonName
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "2nd", "3rd"];

    // Not MD or MA: Md and Ma are names.
    private static readonly string[] Degrees = ["phd", "dphil", "msc", "mba"];

    /// <summary>
    /// The name without commas: <c>Last, First</c> becomes <c>First Last</c>, <c>Last, Jr., First</c> becomes <c>First Last Jr.</c>. Names in
    /// Chinese, Japanese or Korean letters keep the family name first. Academic degrees behind a comma go. Without a comma it stays as it is.
    /// </summary>
    public static string InReadingOrder(string name)
    {
        var parts = name.Replace('，', ',').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return parts.Length == 1 ? parts[0] : name.Trim();
        }

        var suffix = parts.Skip(1).FirstOrDefault(part => Is(part, Suffixes));
        var kept = parts.Where((part, i) => i == 0 || !(Is(part, Suffixes) || Is(part, Degrees))).ToList();
        var (given, inner) = WithoutSuffix(string.Join(' ', kept.Skip(1)));
        var ordered = FamilyComesFirst(kept[0], given) ? [kept[0], given] : (string?[])[given, kept[0], suffix ?? inner];
        return string.Join(' ', ordered.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Whether the text is in Chinese, Japanese or Korean letters, in which the family name comes first.</summary>
    public static bool IsEastAsian(string text) => text.All(c => c is '々' or '〆' or ' ' or '・' or '·' || IsEastAsian(c));

    // BibTeX wants "Smith, Jr., John", but many write "Smith, John Jr.".
    private static (string Given, string? Suffix) WithoutSuffix(string given)
    {
        var space = given.LastIndexOf(' ');
        return space > 0 && Is(given[(space + 1)..], Suffixes) ? (given[..space], given[(space + 1)..]) : (given, null);
    }

    private static bool Is(string part, string[] words) =>
        words.Contains(string.Concat(part.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant());

    private static bool FamilyComesFirst(string family, string given) => given.Length > 0 && IsEastAsian(family) && IsEastAsian(given);

    private static bool IsEastAsian(char c) =>
        c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F');
}
