using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Benchmarks.Scoring;

/// <summary>A capture with what a careful reader finds in it.</summary>
/// <param name="File">Path of the capture.</param>
/// <param name="Label">Fields by the names of <see cref="FoundFields"/>; those that are left out are not judged.</param>
internal sealed record LabelledCapture(string File, JsonObject Label)
{
    /// <summary>
    /// Every labelled capture in a folder and below, by path. A label is a <c>.json</c> of the same name beside the capture, an entry
    /// below <c>captures</c> in an <c>expected.json</c>, or an <c>expected.json</c> beside a file named <c>input.*</c>.
    /// </summary>
    /// <exception cref="JsonException">A label is not JSON.</exception>
    public static IReadOnlyList<LabelledCapture> In(string folder) =>
        [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(LabelledBy)];

    private static IEnumerable<LabelledCapture> LabelledBy(string json)
    {
        if (JsonNode.Parse(System.IO.File.ReadAllText(json)) is not JsonObject label)
        {
            return [];
        }

        var folder = Path.GetDirectoryName(json)!;
        var isExpected = Path.GetFileName(json) == "expected.json";
        return isExpected && label["captures"] is JsonObject captures
            ? captures.Where(entry => entry.Value is JsonObject).Select(entry => new LabelledCapture(Path.Combine(folder, entry.Key), (JsonObject)entry.Value!))
            : Beside(folder, isExpected ? "input" : Path.GetFileNameWithoutExtension(json)).Select(file => new LabelledCapture(file, label));
    }

    // A page that was saved whole has a folder of the same name; only files count.
    private static IEnumerable<string> Beside(string folder, string name) =>
        Directory.GetFiles(folder).Where(file => Path.GetFileNameWithoutExtension(file) == name && !file.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
