using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction;

/// <summary>
/// The one paper of a publisher's page. What the page's text says of it fills what its metadata leave open; other papers there are its
/// references.
/// </summary>
internal static class CitedFirst
{
    public static ExtractedPaper Of(ExtractedPaper cited, IReadOnlyList<ExtractedPaper> printed) =>
        printed.FirstOrDefault(paper => IsSame(paper, cited)) is { } same ? Merged(cited, same) : cited;

    // The page links its paper's addresses under words such as "View PDF", which are no titles.
    private static bool IsSame(ExtractedPaper printed, ExtractedPaper cited)
    {
        var (own, key) = (TitleKey.Of(cited.Title), TitleKey.Of(printed.Title));
        return own == key || (key.Length > 0 && (own.Contains(key, StringComparison.Ordinal) || key.Contains(own, StringComparison.Ordinal))
            && PaperIds.From(printed.Arxiv, printed.Doi).Intersect(PaperIds.From(cited.Arxiv, cited.Doi)).Any());
    }

    // As printed in the text, where it is printed there.
    private static ExtractedPaper Merged(ExtractedPaper cited, ExtractedPaper printed) => printed with
    {
        Authors = printed.Authors.Count > 0 ? printed.Authors : cited.Authors,
        Affiliations = printed.Affiliations.Count > 0 ? printed.Affiliations : cited.Affiliations,
        Arxiv = printed.Arxiv ?? cited.Arxiv,
        Doi = printed.Doi ?? cited.Doi,
        PublishedOn = printed.PublishedOn ?? cited.PublishedOn,
        Urls = printed.Urls.Count > 0 ? printed.Urls : cited.Urls,
        Evidence = [.. printed.Evidence, .. cited.Evidence.Where(one => !printed.Evidence.Any(other => other.Field == one.Field))],
    };
}
