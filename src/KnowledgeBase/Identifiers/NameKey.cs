using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// Key under which names of people and organisations compare equal: compatibility-folded, without diacritics, case, punctuation and
/// spacing; <c>Last, First</c> counts as <c>First Last</c>. Initials stay initials: <c>J. Smith</c> may be someone else than <c>John Smith</c>.
/// Never empty: a name without letters is its own key.
/// </summary>
public static class NameKey
{
    /// <summary>Key of a person or collective.</summary>
    public static string OfPerson(string name) => OfOrganisation(PersonName.InReadingOrder(Folding.WellFormed(name)));

    /// <summary>Key of an organisation.</summary>
    public static string OfOrganisation(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in Folding.WellFormed(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                var lower = Rune.ToLowerInvariant(rune);
                key.Append(PlainLetters.OfUndivided(lower) ?? lower.ToString());
            }
            else if (IsVoicing(rune.Value))
            {
                key.Append(rune.ToString());
            }
        }

        return BoundedKey.Of(key.Length > 0 ? key.ToString().Normalize(NormalizationForm.FormC) : name.Trim());
    }

    // FormKD splits が into か and a voicing mark, which is no mere diacritic.
    private static bool IsVoicing(int c) => c is '\u3099' or '\u309A';
}
