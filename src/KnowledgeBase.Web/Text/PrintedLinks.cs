using KnowledgeBase.Articles;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Web.Text;

/// <summary>The outside links of a paper: its identifiers' pages, then what is printed beside it.</summary>
internal static class PrintedLinks
{
    public static IReadOnlyList<LabelledLink> Of(PaperAsPrinted paper)
    {
        var identified = Identified(paper.ArxivId, OtherDoi(paper)).ToList();
        var printed = paper.Urls.Where(url => !IsIdentified(url, paper)).Select(url => new LabelledLink(HostOf(url), url)).Concat(paper.Links);
        return [.. identified.Concat(printed).Where(link => ArticleUrl.Parse(link.Url) is not null).DistinctBy(link => link.Url)];
    }

    /// <summary>Abstract and PDF at arXiv, and the DOI's page.</summary>
    public static IEnumerable<LabelledLink> Identified(string? arxivId, Doi? doi)
    {
        if (arxivId is not null)
        {
            yield return new LabelledLink($"arXiv:{arxivId}", new ArxivId(arxivId, null).Url);
            yield return new LabelledLink("PDF", $"https://arxiv.org/pdf/{arxivId}");
        }

        if (doi is not null)
        {
            yield return new LabelledLink($"DOI:{doi.Printed}", doi.Url);
        }
    }

    // A DOI of arXiv's own only leads to the arXiv page again.
    private static Doi? OtherDoi(PaperAsPrinted paper) =>
        paper.Doi is not null && ArxivId.Find(paper.Doi) is null ? new Doi(paper.Doi) : null;

    private static bool IsIdentified(string url, PaperAsPrinted paper) =>
        (paper.ArxivId is not null && ArxivId.Find(url)?.Value == paper.ArxivId)
        || (paper.Doi is not null && string.Equals(Doi.Find(url)?.Value, paper.Doi, StringComparison.OrdinalIgnoreCase));

    private static string HostOf(string url) => ArticleUrl.Parse(url)?.Host ?? url;
}
