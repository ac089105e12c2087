using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// Key under which titles compare equal: folded (<see cref="Folding"/>), then letters and digits only, so that quotes, dashes, width,
/// case and spaces make no difference. Empty for a title without any letter or digit.
/// </summary>
public static class TitleKey
{
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in Folding.Fold(title))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
        }

        return BoundedKey.Of(key.ToString());
    }
}
