using System.Globalization;
using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// Key under which names of people and organisations compare equal: compatibility-folded, without diacritics, case, punctuation and
/// spacing; <c>Last, First</c> counts as <c>First Last</c>. Never empty: a name without letters is its own key.
/// </summary>
public static class NameKey
{
    /// <summary>Key of a person or collective.</summary>
    public static string OfPerson(string name)
    {
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
        return OfOrganisation(parts.Length == 2 && parts[1].Length > 0 ? $"{parts[1]} {parts[0]}" : name);
    }

    /// <summary>Key of an organisation.</summary>
    public static string OfOrganisation(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in Folding.WellFormed(name).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (IsVoicing(c))
            {
                key.Append(c);
            }
        }

        return BoundedKey.Of(key.Length > 0 ? key.ToString().Normalize(NormalizationForm.FormC) : name.Trim());
    }

    // FormKD splits が into か and a voicing mark, which is no mere diacritic.
    private static bool IsVoicing(char c) =>
        c is '\u3099' or '\u309A' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
