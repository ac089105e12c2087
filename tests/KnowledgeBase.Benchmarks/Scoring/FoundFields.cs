using System.Text.Json.Nodes;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Related;

namespace KnowledgeBase.Benchmarks.Scoring;

/// <summary>What the reader found, under the names that labels use.</summary>
internal static class FoundFields
{
    /// <summary>Every field that can be labelled, except <c>boilerplate</c>, which names what must not be found.</summary>
    public static JsonObject Of(ExtractedArticle article) => new()
    {
        ["capture_form"] = article.Form,
        ["source_url"] = article.Source?.Address,
        ["title"] = article.Title,
        ["captured_at"] = article.CapturedUtc is { } at ? Instant(at) : null,
        ["published_at"] = article.Published,
        ["truncated"] = article.Truncated,
        ["papers"] = new JsonArray([.. article.Papers.Select(Paper)]),
        ["related"] = new JsonArray([.. article.Related.Select(Link)]),
        ["headings"] = new JsonArray([.. article.Headings.Select(heading => (JsonNode)heading.Text)]),
        ["image_count"] = article.ImageCount,
    };

    /// <summary>An instant as it is compared, whatever zone and precision it was printed in.</summary>
    public static string Instant(DateTime utc) => $"{utc:yyyy-MM-ddTHH:mm:ss.fff}Z";

    private static JsonNode Paper(ExtractedPaper paper) => new JsonObject
    {
        ["title"] = paper.Title,
        ["authors"] = new JsonArray([.. paper.Authors.Select(name => (JsonNode)name)]),
        ["authors_truncated"] = paper.AuthorsTruncated,
        ["affiliations"] = new JsonArray([.. paper.Affiliations.Select(name => (JsonNode)name)]),
        ["arxiv_id"] = paper.Arxiv?.Value,
        ["doi"] = paper.Doi?.Printed,
        ["published_on"] = paper.PublishedOn,
        ["urls"] = new JsonArray([.. paper.Urls.Select(url => (JsonNode)url)]),
        ["links"] = new JsonArray([.. paper.Links.Select(link => new JsonObject { ["label"] = link.Label, ["url"] = link.Url })]),
    };

    private static JsonNode Link(ExtractedLink link) => new JsonObject
    {
        ["kind"] = link.Kind switch
        {
            RelatedLinkKind.RelatedResearch => "related_research",
            RelatedLinkKind.RelatedArticle => "related_article",
            _ => "inline",
        },
        ["target_url"] = link.Target.Address,
        ["link_text"] = link.Text,
        ["section"] = link.Section,
    };
}
