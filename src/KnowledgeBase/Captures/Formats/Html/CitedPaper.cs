using AngleSharp.Html.Dom;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Formats.Html;

/// <summary>
/// The paper that a publisher's page is the page of, as its <c>citation_*</c> elements say (Google Scholar's inclusion guidelines): arXiv,
/// ACL Anthology, OpenReview, journals.
/// </summary>
internal static class CitedPaper
{
    // What only pages of papers have; some blogs give citation_title and citation_author of their own posts.
    private static readonly string[] Proofs =
    [
        "citation_doi", "citation_arxiv_id", "citation_pdf_url", "citation_journal_title", "citation_conference_title", "citation_conference",
        "citation_technical_report_institution", "citation_dissertation_institution", "citation_book_title",
    ];

    /// <summary>Null when the page is none of a paper.</summary>
    /// <param name="page">The parsed page.</param>
    /// <param name="address">Address of the page; null when unknown.</param>
    /// <param name="firstLine">Number of the page's first line in the capture.</param>
    public static ExtractedPaper? Read(IHtmlDocument page, string? address, int firstLine)
    {
        var tags = new CitationTags(page, firstLine);
        if (tags.First("citation_title") is not { } title || !Proofs.Any(tags.Has))
        {
            return null;
        }

        var (doi, arxiv) = Identifiers(tags, address);
        var urls = Urls(page, tags, address, doi, arxiv);
        return new ExtractedPaper
        {
            Title = title,
            Authors = [.. tags.All("citation_author").Select(InReadingOrder)],
            Affiliations = [.. tags.All("citation_author_institution").Distinct()],
            Arxiv = arxiv,
            Doi = doi ?? urls.Select(Doi.Find).FirstOrDefault(found => found is not null),
            PublishedOn = PrintedDate.FindDay(tags.First("citation_publication_date") ?? tags.First("citation_date") ?? tags.First("citation_online_date")),
            Urls = urls,
            FirstLine = tags.FirstLine,
            LastLine = tags.LastLine,
            Evidence = tags.Evidence(EvidenceField.PaperTitle, "citation_title", title),
        };
    }

    private static (Doi? Doi, ArxivId? Arxiv) Identifiers(CitationTags tags, string? address)
    {
        var doi = tags.First("citation_doi") is { } printed ? Doi.Find(printed) : null;
        var arxiv = tags.First("citation_arxiv_id") is { } id ? ArxivId.Parse(id) : null;
        return (doi, arxiv ?? (doi is null ? null : ArxivId.Find(doi.Printed)) ?? (address is null ? null : ArxivId.Find(address)));
    }

    // The page itself, and the DOI where the page links to it. The PDF is the same paper once more.
    private static List<string> Urls(IHtmlDocument page, CitationTags tags, string? address, Doi? doi, ArxivId? arxiv)
    {
        var own = tags.First("citation_abstract_html_url") ?? tags.First("citation_public_url") ?? address;
        var wanted = doi?.Value ?? (arxiv is null ? null : $"10.48550/arxiv.{arxiv.Value}");
        var linked = page.QuerySelectorAll("a[href*='doi.org/']").Select(link => link.GetAttribute("href")!)
            .FirstOrDefault(href => Doi.Find(href)?.Value is { } found && found == wanted);
        return [.. new[] { own, linked }.OfType<string>().Where(url => ArticleUrl.Parse(url) is not null).Distinct()];
    }

    // "Hinton, Geoffrey" is Geoffrey Hinton.
    private static string InReadingOrder(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given] ? $"{given} {family}" : name;
}
