using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Related;

namespace KnowledgeBase.Tests.Captures;

/// <summary>Compares what the reader finds in a capture with what a careful reader labelled by hand, field by field.</summary>
internal static class CaptureLabels
{
    // Japanese in a message is to be read by people.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every field in which the two differ, as <c>file field: expected … found …</c>; empty when all is right.</summary>
    public static IReadOnlyList<string> Misses(string file, JsonNode expected)
    {
        if (CaptureReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)) is not CaptureReading.Readable { Article: var article })
        {
            return [$"{Path.GetFileName(file)}: unreadable"];
        }

        var misses = new List<string>();
        foreach (var (field, found) in Fields(article))
        {
            if (expected.AsObject().ContainsKey(field))
            {
                Compare(Path.GetFileName(file), field, Normalised(field, expected[field]), found, misses);
            }
        }

        foreach (var line in expected["boilerplate"]?.AsArray().Select(node => node!.GetValue<string>()) ?? [])
        {
            if (article.Markdown.Split('\n').Any(kept => kept.Trim(' ', '*', '\t') == line))
            {
                misses.Add($"{Path.GetFileName(file)} boilerplate: still in the text: {line}");
            }
        }

        return misses;
    }

    private static IEnumerable<(string Field, JsonNode? Found)> Fields(ExtractedArticle article)
    {
        yield return ("capture_form", article.Form);
        yield return ("source_url", article.Source?.Address);
        yield return ("title", article.Title);
        yield return ("captured_at", article.CapturedUtc is { } at ? $"{at:yyyy-MM-ddTHH:mm:ss.fff}Z" : null);
        yield return ("published_at", article.Published);
        yield return ("truncated", article.Truncated);
        yield return ("papers", new JsonArray([.. article.Papers.Select(Paper)]));
        yield return ("related", new JsonArray([.. article.Related.Select(Link)]));
        yield return ("headings", new JsonArray([.. article.Headings.Select(heading => (JsonNode)heading.Text)]));
        yield return ("image_count", article.ImageCount);
    }

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

    private static JsonNode? Normalised(string field, JsonNode? value) =>
        field == "captured_at" && value is not null && PrintedDate.FindInstant(value.GetValue<string>()) is { } at
            ? $"{at:yyyy-MM-ddTHH:mm:ss.fff}Z"
            : value;

    // Labels leave fields out that do not apply (authors_truncated, published_on); what is not labelled is not compared.
    private static void Compare(string file, string path, JsonNode? expected, JsonNode? found, List<string> misses)
    {
        switch (expected, found)
        {
            case (JsonArray wanted, JsonArray got):
                if (wanted.Count != got.Count)
                {
                    misses.Add($"{file} {path}: expected {wanted.Count} entries, found {got.Count}: {got.ToJsonString(Readable)}");
                }

                for (var i = 0; i < Math.Min(wanted.Count, got.Count); i++)
                {
                    Compare(file, $"{path}[{i}]", wanted[i], got[i], misses);
                }

                break;
            case (JsonObject wanted, JsonObject got):
                foreach (var (name, value) in wanted.Where(pair => got.ContainsKey(pair.Key)))
                {
                    Compare(file, $"{path}.{name}", value, got[name], misses);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(expected, found))
                {
                    misses.Add($"{file} {path}: expected {expected?.ToJsonString(Readable) ?? "null"}, found {found?.ToJsonString(Readable) ?? "null"}");
                }

                break;
        }
    }
}
