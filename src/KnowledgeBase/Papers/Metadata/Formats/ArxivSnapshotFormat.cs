using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>arXiv's snapshot of all papers, a JSON object a line (https://www.kaggle.com/datasets/Cornell-University/arxiv).</summary>
internal sealed class ArxivSnapshotFormat : IMetadataFormat
{
    public MetadataSource Source => MetadataSource.ArxivSnapshot;

    public bool Recognises(string opening)
    {
        var end = opening.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? opening : opening[..end];
        return line.StartsWith('{') && ((string[])["\"id\"", "\"title\"", "\"categories\""]).All(name => line.Contains(name, StringComparison.Ordinal))
            && !line.Contains("\"type\"", StringComparison.Ordinal);
    }

    public async IAsyncEnumerable<MetadataReading> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, line) in JsonLines.ReadAsync(stream, cancellationToken))
        {
            if (line is null)
            {
                yield return new MetadataReading.Trouble(number, $"The line is longer than {JsonLines.Longest} bytes.");
            }
            else if (line.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                yield return Entry(line, number);
            }
        }
    }

    private static MetadataReading Entry(byte[] line, int number)
    {
        try
        {
            var row = JsonSerializer.Deserialize<Row>(line)!;
            var doi = row.Doi is { Length: > 0 } printed ? Doi.Find(printed) : null;
            return ArxivId.Parse(row.Id ?? "") is { } arxiv
                ? new MetadataReading.Found(MetadataEntry.Of(arxiv, doi, () => Fields(row)))
                : new MetadataReading.Trouble(number, "The line has no arXiv identifier as id.");
        }
        catch (JsonException)
        {
            return new MetadataReading.Trouble(number, "The line is not a JSON object of arXiv's snapshot.");
        }
    }

    private static MetadataFields? Fields(Row row) => TexText.Line(row.Title) is not { } title ? null : new MetadataFields
    {
        Title = title,
        Abstract = MetadataText.ArxivParagraphs(row.Abstract) is { } text ? TexText.Plain(text) : null,
        Authors = row.AuthorsParsed is { Count: > 0 } parsed
            ? [.. parsed.Select(Name).OfType<string>()]
            : [.. (row.Authors ?? "").Split([", ", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(TexText.Line).OfType<string>()],
        Categories = (row.Categories ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IssuedOn = Day(row.Versions?.FirstOrDefault()?.Created),
        Journal = TexText.Line(row.JournalRef),
    };

    // Family name, given names, suffix; affiliations may follow.
    private static string? Name(List<string?> parts) =>
        TexText.Line(string.Join(' ', ((int[])[1, 0, 2]).Where(i => i < parts.Count).Select(i => parts[i])));

    private static string? Day(string? created) =>
        DateTimeOffset.TryParse(created, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : PrintedDate.FindDay(created);

    private sealed record Row
    {
        [JsonPropertyName("id")]
        public string? Id { get; init; }

        [JsonPropertyName("title")]
        public string? Title { get; init; }

        [JsonPropertyName("abstract")]
        public string? Abstract { get; init; }

        [JsonPropertyName("authors")]
        public string? Authors { get; init; }

        [JsonPropertyName("authors_parsed")]
        public List<List<string?>>? AuthorsParsed { get; init; }

        [JsonPropertyName("categories")]
        public string? Categories { get; init; }

        [JsonPropertyName("doi")]
        public string? Doi { get; init; }

        [JsonPropertyName("journal-ref")]
        public string? JournalRef { get; init; }

        [JsonPropertyName("versions")]
        public List<Version>? Versions { get; init; }

        public sealed record Version([property: JsonPropertyName("created")] string? Created);
    }
}
