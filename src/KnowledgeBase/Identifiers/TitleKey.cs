using KnowledgeBase.Search;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// Key under which titles compare equal: folded (<see cref="Folding"/>), then letters and digits only, so that quotes, dashes, width,
/// case and spaces make no difference. Empty for a title without any letter or digit.
/// </summary>
public static class TitleKey
{
    public static string Of(string title) => BoundedKey.Of(Letters(title));

    /// <summary>The folded letters and digits of a text, however many there are.</summary>
    internal static string Letters(string text)
    {
        var folded = Folding.Fold(text);
        var key = new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            key[length] = c;
            length += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return new string(key, 0, length);
    }
}
