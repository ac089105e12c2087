using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>The part of a page that shows what lies around its subject.</summary>
/// <param name="Width">Of the picture at full size, in pixels.</param>
public sealed record SurroundingsShown(Surroundings Surroundings, int Width = SurroundingsShown.Beside)
{
    /// <summary>In a column beside the text.</summary>
    public const int Beside = 300;

    /// <summary>On a page's own width, with the list at its side; no wider than a phone, where it would be shrunk until nobody can read it.</summary>
    public const int Alone = 360;
}
