using KnowledgeBase.Articles;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A running line of names that lead to their pages.</summary>
/// <param name="Truncated">The source ends the list in et al.</param>
/// <param name="Path">What the id is put behind.</param>
/// <param name="All">Whether those after the eighth can be unfolded.</param>
/// <param name="WholeUrl">Where the whole line is shown when it is too long to be folded; null where that is here.</param>
public sealed record NamesShown(IReadOnlyList<NameAsPrinted> Names, bool Truncated, string Path, bool All = false, string? WholeUrl = null)
{
    // A fold is part of the page whether it is opened or not.
    private const int MostFolded = 200;

    private const int Most = 8;

    public IEnumerable<NameAsPrinted> First => Names.Take(Most);

    public IReadOnlyList<NameAsPrinted> Rest => [.. Names.Skip(Most)];

    public bool IsTooLong => WholeUrl is not null && Rest.Count > MostFolded;
}
