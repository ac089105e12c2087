using KnowledgeBase.Data;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>Names that lead to their pages, each with its number of papers.</summary>
/// <param name="Path">What the id is put behind.</param>
/// <param name="WholeUrl">Where the whole list is shown; null where that is here.</param>
public sealed record CountedNames(IReadOnlyList<NamedSummary> Names, string Path, string? WholeUrl)
{
    private const int Most = 24;

    public IEnumerable<NamedSummary> Shown => WholeUrl is null ? Names : Names.Take(Most);

    public bool IsCut => WholeUrl is not null && Names.Count > Most;
}
