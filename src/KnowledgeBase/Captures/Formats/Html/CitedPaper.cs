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

    private static readonly string[] Dates = ["citation_publication_date", "citation_date", "citation_online_date", "citation_cover_date"];

    /// <summary>Null when the page is none of a paper.</summary>
    /// <param name="page">The parsed page.</param>
    /// <param name="address">Address of the page; null when unknown.</param>
    /// <param name="firstLine">Number of the page's first line in the capture.</param>
    public static ExtractedPaper? Read(IHtmlDocument page, string? address, int firstLine)
    {
        var tags = new CitationTags(page, firstLine);
        if (tags.Noted("citation_title", EvidenceField.PaperTitle, title => title).FirstOrDefault() is not { } title || !Proofs.Any(tags.Has))
        {
            return null;
        }

        var doi = tags.Noted("citation_doi", EvidenceField.PaperDoi, printed => Doi.Find(printed)?.Printed).FirstOrDefault();
        var arxiv = ArxivOf(tags, doi, address);
        var urls = Urls(page, tags, address, firstLine, doi is null ? arxiv is null ? null : $"10.48550/arXiv.{arxiv.Value}" : doi.Value);
        doi ??= urls.Where(url => Doi.Find(url.Value) is not null).Select(url => url with { Field = EvidenceField.PaperDoi, Value = Doi.Find(url.Value)!.Printed, Rule = RuleNames.IdInAddress }).FirstOrDefault();
        var authors = tags.Noted("citation_author", EvidenceField.PaperAuthor, InReadingOrder).ToList();
        var affiliations = tags.Noted("citation_author_institution", EvidenceField.PaperAffiliation, name => name).DistinctBy(name => name.Value).ToList();
        var published = Dates.SelectMany(name => tags.Noted(name, EvidenceField.PaperPublishedOn, PrintedDate.FindDay)).FirstOrDefault();
        return new ExtractedPaper
        {
            Title = title.Value,
            Authors = [.. authors.Select(author => author.Value)],
            Affiliations = [.. affiliations.Select(name => name.Value)],
            Arxiv = arxiv is null ? null : ArxivId.Parse(arxiv.Value),
            Doi = doi is null ? null : new Doi(doi.Value),
            PublishedOn = published?.Value,
            Urls = [.. urls.Select(url => url.Value)],
            FirstLine = tags.FirstLine,
            LastLine = tags.LastLine,
            Evidence = [title, .. authors, .. affiliations, .. new[] { doi, arxiv, published }.OfType<Evidence>(), .. urls],
        };
    }

    private static Evidence? ArxivOf(CitationTags tags, Evidence? doi, string? address) =>
        tags.Noted("citation_arxiv_id", EvidenceField.PaperArxivId, id => ArxivId.Parse(id)?.Value).FirstOrDefault()
        ?? (ArxivId.Find(doi?.Value ?? "") is { } inDoi ? doi! with { Field = EvidenceField.PaperArxivId, Value = inDoi.Value, Rule = RuleNames.IdInAddress }
            : ArxivId.Find(address ?? "") is { } inAddress ? new Evidence(EvidenceField.PaperArxivId, inAddress.Value, RuleNames.IdInAddress, null, null)
            : null);

    // The page itself, and the DOI where the page links to it. The PDF is the same paper once more.
    private static List<Evidence> Urls(IHtmlDocument page, CitationTags tags, string? address, int firstLine, string? doi)
    {
        var own = tags.Noted("citation_abstract_html_url", EvidenceField.PaperUrl, url => url)
            .Concat(tags.Noted("citation_public_url", EvidenceField.PaperUrl, url => url))
            .Append(address is null ? null : new Evidence(EvidenceField.PaperUrl, address, RuleNames.CanonicalLink, null, null))
            .FirstOrDefault(url => url is not null);
        var linked = page.QuerySelectorAll("a[href*='doi.org/']")
            .FirstOrDefault(link => string.Equals(Doi.Find(link.GetAttribute("href")!)?.Printed, doi, StringComparison.OrdinalIgnoreCase));
        var line = firstLine + Math.Max(1, linked?.SourceReference?.Position.Line ?? 1) - 1;
        var byDoi = linked is null ? null : new Evidence(EvidenceField.PaperUrl, linked.GetAttribute("href")!, $"{RuleNames.Element}:a", line, line);
        return [.. new[] { own, byDoi }.OfType<Evidence>().Where(url => ArticleUrl.Parse(url.Value) is not null).DistinctBy(url => url.Value)];
    }

    // "Hinton, Geoffrey" is Geoffrey Hinton.
    private static string InReadingOrder(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given] ? $"{given} {family}" : name;
}
