using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>CSL-JSON as reference managers export it: an array of items, or items one after the other.</summary>
internal sealed class CslJsonFormat : IMetadataFormat
{
    public MetadataSource Source => MetadataSource.CslJson;

    public bool Recognises(string opening) =>
        opening is ['{' or '[', ..] && ((string[])["\"type\"", "\"title\"", "\"DOI\""]).Any(name => opening.Contains(name, StringComparison.Ordinal));

    public async IAsyncEnumerable<MetadataReading> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, topLevelValues: !BeginsWithArray(stream), cancellationToken: cancellationToken);
        var number = 0;
        await foreach (var item in items)
        {
            number++;
            yield return item.ValueKind == JsonValueKind.Object
                ? Entry(item)
                : new MetadataReading.Trouble(0, $"Item {number} is no object.");
        }
    }

    private static bool BeginsWithArray(Stream stream)
    {
        int first;
        do
        {
            first = stream.ReadByte();
        }
        while (first is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);

        stream.Seek(0, SeekOrigin.Begin);
        return first == '[';
    }

    private static MetadataReading.Found Entry(JsonElement item)
    {
        var doi = CslItem.Text(item, "DOI") is { } printed ? Doi.Find(printed) : null;
        return new MetadataReading.Found(MetadataEntry.Of(CslItem.Arxiv(item), doi, () => Fields(item)));
    }

    private static MetadataFields? Fields(JsonElement item)
    {
        if (MetadataText.Line(CslItem.Plain(CslItem.Text(item, "title"))) is not { } title)
        {
            return null;
        }

        return new MetadataFields
        {
            Title = title,
            Abstract = MetadataText.Paragraphs(CslItem.Plain(CslItem.Text(item, "abstract"))),
            Authors = CslItem.Authors(item),
            Categories = CslItem.Category(item) is { } category ? [category] : [],
            IssuedOn = CslItem.IssuedOn(item),
            Journal = MetadataText.Line(CslItem.Plain(CslItem.Text(item, "container-title"))) is { } journal && ArxivId.Find(journal) is null ? journal : null,
        };
    }
}
