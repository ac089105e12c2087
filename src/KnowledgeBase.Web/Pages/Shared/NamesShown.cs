using KnowledgeBase.Articles;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A running line of names that lead to their pages.</summary>
/// <param name="Truncated">The source ends the list in et al.</param>
/// <param name="Path">What the id is put behind.</param>
/// <param name="All">Whether those after the eighth can be unfolded.</param>
public sealed record NamesShown(IReadOnlyList<NameAsPrinted> Names, bool Truncated, string Path, bool All = false)
{
    private const int Most = 8;

    public IEnumerable<NameAsPrinted> First => Names.Take(Most);

    public IReadOnlyList<NameAsPrinted> Rest => [.. Names.Skip(Most)];
}
