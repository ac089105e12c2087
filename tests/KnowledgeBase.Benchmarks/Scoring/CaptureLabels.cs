using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Benchmarks.Scoring;

/// <summary>
/// Compares what the reader finds in a capture with what a careful reader labelled by hand. Each labelled field counts once; a field of a
/// list's entry (an author list, the section of a link) counts once per entry. What is found in a list beyond its label is a miss too.
/// Labels leave fields out that do not apply (<c>authors_truncated</c>, <c>published_on</c>); those are not judged.
/// </summary>
internal static class CaptureLabels
{
    // Japanese in a message is to be read by people.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every field in which the two differ, as <c>file: field: expected … vs found …</c>; empty when all is right.</summary>
    public static IReadOnlyList<string> Misses(string file, JsonNode label) =>
        [.. Judge(file, label).Where(judged => judged.Miss is not null).Select(judged => $"{Path.GetFileName(file)}: {judged.Miss}")];

    /// <summary>One judgement per labelled field, and one per entry that was invented.</summary>
    public static IReadOnlyList<Judgement> Judge(string file, JsonNode label) =>
        CaptureReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)) switch
        {
            CaptureReading.Readable { Article: var article } => [.. Fields(label.AsObject(), FoundFields.Of(article)), .. Furniture(label, article)],
            CaptureReading.Unreadable { Reason: var reason } => [.. label.AsObject().Select(field => new Judgement(field.Key, $"{field.Key}: unreadable: {reason}"))],
            _ => throw new InvalidOperationException("A reading is readable or unreadable."),
        };

    private static IEnumerable<Judgement> Fields(JsonObject label, JsonObject found) => label
        .Where(field => found.ContainsKey(field.Key))
        .SelectMany(field => (Normalised(field.Key, field.Value), found[field.Key]) switch
        {
            (JsonArray wanted, JsonArray got) => Entries(field.Key, wanted, got),
            var (wanted, got) => [One(field.Key, field.Key, wanted, got)],
        });

    private static JsonNode? Normalised(string field, JsonNode? value) =>
        field == "captured_at" && value is not null && PrintedDate.FindInstant(value.GetValue<string>()) is { } at ? FoundFields.Instant(at) : value;

    // An empty list that was found empty is one right answer.
    private static IEnumerable<Judgement> Entries(string field, JsonArray expected, JsonArray found) => expected.Count + found.Count == 0
        ? [new Judgement(field, Miss: null)]
        : ListAlignment.Of(expected, found).SelectMany(pair => pair switch
        {
            ({ } wanted, { } got) => Entry(field, $"{field}[{wanted}]", expected[wanted], found[got]),
            ({ } wanted, null) => Entry(field, $"{field}[{wanted}]", expected[wanted], found: null),
            (_, var got) => [new Judgement(field, $"{field}: expected nothing more vs found {Print(found[got!.Value])}")],
        });

    // A missing entry is a miss in each of its fields.
    private static IEnumerable<Judgement> Entry(string field, string path, JsonNode? expected, JsonNode? found) => expected is JsonObject wanted
        ? wanted.Where(part => found is null || found.AsObject().ContainsKey(part.Key))
            .Select(part => One($"{field}.{part.Key}", $"{path}.{part.Key}", part.Value, found?[part.Key], isThere: found is not null))
        : [One(field, path, expected, found, isThere: found is not null)];

    private static Judgement One(string field, string path, JsonNode? expected, JsonNode? found, bool isThere = true) =>
        new(field, isThere && JsonNode.DeepEquals(expected, found) ? null : $"{path}: expected {Print(expected)} vs found {(isThere ? Print(found) : "nothing")}");

    private static IEnumerable<Judgement> Furniture(JsonNode label, ExtractedArticle article)
    {
        var kept = article.Markdown.Split('\n').Select(line => line.Trim(' ', '*', '\t')).ToHashSet();
        return (label["boilerplate"]?.AsArray() ?? []).Select(line => line!.GetValue<string>())
            .Select(line => new Judgement("boilerplate", kept.Contains(line) ? $"boilerplate: expected to be dropped vs found in the text: {line}" : null));
    }

    private static string Print(JsonNode? value) => value?.ToJsonString(Readable) ?? "null";
}
