using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace KnowledgeBase.Exports.Formats;

/// <summary>CSL-JSON (https://github.com/citation-style-language/schema, csl-data.json): an array of items; what it has no name for stands in <c>custom</c>.</summary>
public sealed class CslJsonExport : ICitationFormat
{
    // Other letters as they are; what HTML would read stays encoded, in case someone puts the text into a page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "csl-json";

    public string Label => "CSL-JSON";

    public string Extension => ".csl.json";

    public string MediaType => "application/vnd.citationstyles.csl+json; charset=utf-8";

    public string Write(IReadOnlyList<CitedPaper> papers) => new JsonArray([.. papers.Select(Item)]).ToJsonString(Readable) + "\n";

    private static JsonNode Item(CitedPaper paper)
    {
        var item = new JsonObject
        {
            ["id"] = $"paper-{paper.Id}",
            ["type"] = paper.Journal is not null ? "article-journal" : paper.ArxivId is not null ? "article" : "document",
            ["title"] = paper.Title,
            ["author"] = paper.Authors.Count == 0 ? null : new JsonArray([.. paper.Authors.Select(NameOf)]),
            ["issued"] = paper.IssuedOn is null ? null : Date(paper.DateParts),
            ["container-title"] = paper.Journal,
            ["publisher"] = paper.ArxivId is null ? null : "arXiv",
            ["number"] = paper.ArxivId is null ? null : $"arXiv:{paper.ArxivId}",
            ["genre"] = paper is { ArxivId: not null, Journal: null } ? "preprint" : null,
            ["DOI"] = paper.AnyDoi,
            ["URL"] = paper.Url,
            ["abstract"] = paper.Abstract,
            ["language"] = paper.Language,
            ["keyword"] = paper.Categories.Count == 0 ? null : string.Join(", ", paper.Categories),
            ["custom"] = paper.ArxivId is null ? null : Arxiv(paper),
        };
        return Known(item);
    }

    private static JsonNode NameOf(CitedName name) => name.Given is null
        ? new JsonObject { ["literal"] = name.Family }
        : Known(new JsonObject { ["family"] = name.Family, ["given"] = name.Given, ["suffix"] = name.Suffix });

    private static JsonObject Date(IReadOnlyList<string> parts) =>
        new() { ["date-parts"] = new JsonArray(new JsonArray([.. parts.Select(part => (JsonNode)int.Parse(part, CultureInfo.InvariantCulture))])) };

    private static JsonObject Arxiv(CitedPaper paper) =>
        Known(new JsonObject { ["arxiv"] = paper.ArxivId, ["primaryClass"] = paper.PrimaryCategory });

    // The schema knows no null.
    private static JsonObject Known(JsonObject item)
    {
        foreach (var name in item.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            item.Remove(name);
        }

        return item;
    }
}
