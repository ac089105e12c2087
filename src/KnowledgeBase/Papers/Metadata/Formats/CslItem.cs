using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>
/// The fields of a CSL-JSON item (https://github.com/citation-style-language/schema, csl-data.json). Nothing about their types is
/// certain: exporters write numbers as text, texts as arrays.
/// </summary>
internal static partial class CslItem
{
    /// <summary>A text, a number, or the first of an array; null when there is none.</summary>
    public static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? Text(value) : null;

    /// <summary>Without the HTML that titles and abstracts may carry (rich text, JATS).</summary>
    public static string? Plain(string? text) => text is null ? null : WebUtility.HtmlDecode(Inline().Replace(Block().Replace(text, "\n\n"), ""));

    /// <summary>From the address or number; Zotero writes it as the first words of <c>note</c>.</summary>
    public static ArxivId? Arxiv(JsonElement item) =>
        ArxivId.Parse((item.TryGetProperty("custom", out var custom) ? Text(custom, "arxiv") : null) ?? "")
        ?? ArxivId.Find(Text(item, "number") ?? "")
        ?? ArxivId.Find(Text(item, "URL") ?? "")
        ?? (Text(item, "note") is { } note && note.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) ? ArxivId.Find(note) : null);

    public static string? Category(JsonElement item) =>
        MetadataText.Line(item.TryGetProperty("custom", out var custom) ? Text(custom, "primaryClass") : null);

    public static IReadOnlyList<string> Authors(JsonElement item) =>
        item.TryGetProperty("author", out var authors) && authors.ValueKind == JsonValueKind.Array
            ? [.. authors.EnumerateArray().Select(Name).OfType<string>()]
            : [];

    /// <summary>From <c>date-parts</c>, of a range the first; else from the text.</summary>
    public static string? IssuedOn(JsonElement item)
    {
        if (!item.TryGetProperty("issued", out var issued) || issued.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return issued.TryGetProperty("date-parts", out var ranges) && ranges.ValueKind == JsonValueKind.Array
            && ranges.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Array } parts
            ? PartialDate.Of([.. parts.EnumerateArray().Select(part => int.TryParse(Text(part), CultureInfo.InvariantCulture, out var number) ? number : 0)])
            : PartialDate.Parse(Text(issued, "raw") ?? Text(issued, "literal"));
    }

    private static string? Name(JsonElement author)
    {
        var familyFirst = PersonName.IsEastAsian(Text(author, "family") + Text(author, "given"));
        string[] order = familyFirst ? ["family", "given"] : ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];
        return MetadataText.Line(Text(author, "literal") ?? string.Join(' ', order.Select(name => Text(author, name))));
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(),
        _ => null,
    };

    [GeneratedRegex(@"</?(?:jats:)?(?:p|title|sec|br|div)\b[^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"</?(?:jats:[a-z-]+|i|b|em|strong|sup|sub|sc|span|italic|bold)\b[^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
