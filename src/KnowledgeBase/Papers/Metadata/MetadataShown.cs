using System.Text.Json.Serialization;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata;

/// <summary>What a bibliographic source says of a paper, under its name; the articles' own words stand beside it.</summary>
/// <param name="Source">arxiv-api, arxiv-snapshot, csl-json or bibtex.</param>
/// <param name="Origin">Name of the file, or address of the service.</param>
/// <param name="Identifier">The identifier that the source was found by, as <c>scheme:value</c>.</param>
/// <param name="Abstract">Plain text, a line a paragraph; null when the source has none.</param>
/// <param name="Authors">Names as <c>First Last</c>, in order.</param>
/// <param name="IssuedOn"><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null when unknown.</param>
/// <param name="Doi">DOI of the published version; null when the source names none.</param>
public sealed record MetadataShown(
    string Source,
    string Origin,
    string Identifier,
    DateTime ImportedAt,
    string Title,
    string? Abstract,
    IReadOnlyList<string> Authors,
    bool AuthorsTruncated,
    IReadOnlyList<string> Categories,
    string? IssuedOn,
    string? Doi,
    string? Journal)
{
    /// <summary>The page of the DOI.</summary>
    [JsonIgnore]
    public string? DoiUrl => Doi is null ? null : new Doi(Doi).Url;

    internal static MetadataShown Of(PaperMetadata metadata) => new(
        metadata.Source.Print(), metadata.Origin, metadata.Identifier, metadata.ImportedUtc, metadata.Title!, metadata.Abstract, metadata.Authors,
        metadata.AuthorsTruncated, metadata.Categories, metadata.IssuedOn, metadata.Doi, metadata.Journal);
}

/// <summary>How sources are written outside the database.</summary>
internal static class MetadataSources
{
    public static string Print(this MetadataSource source) => source switch
    {
        MetadataSource.ArxivApi => "arxiv-api",
        MetadataSource.ArxivSnapshot => "arxiv-snapshot",
        MetadataSource.CslJson => "csl-json",
        _ => "bibtex",
    };
}
