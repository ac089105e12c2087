using KnowledgeBase.Finding;
using KnowledgeBase.Search;

namespace KnowledgeBase.Articles.Finding;

/// <summary>The words and filters of an article list, as its index is asked.</summary>
internal static class ArticleQuery
{
    public static IndexQuery Of(ArticleFilter filter, SearchQuery words) => new([.. words.Terms, .. LabelsOf(filter)]) { Without = filter.Without };

    private static IEnumerable<SearchTerm> LabelsOf(ArticleFilter filter)
    {
        if (QueryText.Clean(filter.Site) is { } site)
        {
            yield return LabelTerm.Of(SearchLabel.Site(site == ArticleFilter.UnknownSite ? null : site));
        }

        if (filter.Author is { } author)
        {
            yield return LabelTerm.Of(SearchLabel.Author(author));
        }

        if (filter.Affiliation is { } affiliation)
        {
            yield return LabelTerm.Of(SearchLabel.Affiliation(affiliation));
        }

        if (QueryText.Clean(filter.Tag) is { } tag)
        {
            yield return LabelTerm.Of(SearchLabel.Tag(tag));
        }

        if (filter.HasPaper is { } hasPaper)
        {
            yield return LabelTerm.Of(SearchLabel.HasPaper(hasPaper));
        }

        if (filter.Truncated is { } truncated)
        {
            yield return LabelTerm.Of(SearchLabel.Truncated(truncated));
        }

        if (filter.Year is { } year)
        {
            yield return YearTerm.Of(year);
        }
    }
}
