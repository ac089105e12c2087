using KnowledgeBase.Search;

namespace KnowledgeBase.Identifiers;

/// <summary>
/// Key under which titles compare equal: folded (<see cref="Folding"/>), then letters and digits only, so that quotes, dashes, width,
/// case and spaces make no difference. Empty for a title without any letter or digit.
/// </summary>
public static class TitleKey
{
    public static string Of(string title) =>
        BoundedKey.Of(string.Concat(Folding.Fold(title).Where(char.IsLetterOrDigit)));
}
