using KnowledgeBase.Papers;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>Papers by year as bars, each leading to its papers.</summary>
/// <param name="Url">Address of the list of papers, to which the year is added.</param>
public sealed record YearsShown(IReadOnlyList<YearCount> Years, string Url)
{
    /// <summary>Length of the longest bar.</summary>
    public const int Longest = 160;

    public int LengthOf(int count) => Math.Max(3, Longest * count / Years.Max(year => year.Count));
}
