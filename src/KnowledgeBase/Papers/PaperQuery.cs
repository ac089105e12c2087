using KnowledgeBase.Finding;
using KnowledgeBase.Search;

namespace KnowledgeBase.Papers;

/// <summary>The words and filters of a paper list, as its index is asked.</summary>
internal static class PaperQuery
{
    public static SearchQuery WordsOf(PaperFilter filter) => QueryParser.Parse(filter.Q, SearchScope.Papers);

    public static IndexQuery Of(PaperFilter filter, SearchQuery words)
    {
        var query = new IndexQuery([.. words.Terms, .. LabelsOf(filter)]);
        return QueryText.Clean(filter.Month) is { } month && IndexRow.RangeOf(month) is var (first, after) ? query.Within(first, after) : query;
    }

    private static IEnumerable<SearchTerm> LabelsOf(PaperFilter filter)
    {
        if (filter.Author is { } author)
        {
            yield return LabelTerm.Of(SearchLabel.Author(author));
        }

        if (filter.Affiliation is { } affiliation)
        {
            yield return LabelTerm.Of(SearchLabel.Affiliation(affiliation));
        }

        if (filter.Arxiv is { } arxiv)
        {
            yield return LabelTerm.Of(SearchLabel.HasArxiv(arxiv));
        }

        if (filter.Linked is { } linked)
        {
            yield return LabelTerm.Of(SearchLabel.HasLinks(linked));
        }

        if (filter.Year is { } year)
        {
            yield return YearTerm.Of(year);
        }
    }
}
