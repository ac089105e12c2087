using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>BibTeX and BibLaTeX.</summary>
internal sealed partial class BibTexFormat : IMetadataFormat
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public MetadataSource Source => MetadataSource.BibTex;

    public bool Recognises(string opening) => EntryStart().IsMatch(opening);

    public async IAsyncEnumerable<MetadataReading> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var strings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var (line, chunk) in BibTexChunks.ReadAsync(stream, cancellationToken))
        {
            foreach (var parsed in chunk is null ? [new BibTexEntry.Broken(line, "The entry is longer than 1 Mi characters.")] : new BibTexParser(chunk, line, strings).Entries())
            {
                yield return parsed switch
                {
                    BibTexEntry.Whole entry => Found(entry),
                    BibTexEntry.Broken broken => new MetadataReading.Trouble(broken.Line, broken.Message),
                    _ => throw new InvalidOperationException("An entry is whole or broken."),
                };
            }
        }
    }

    private static MetadataReading.Found Found(BibTexEntry.Whole entry)
    {
        var doi = entry["doi"] is { } printed ? Doi.Find(TexText.Plain(printed)) : null;
        return new MetadataReading.Found(MetadataEntry.Of(Arxiv(entry), doi ?? DoiOfUrl(entry), () => Fields(entry)));
    }

    // Google Scholar writes "arXiv preprint arXiv:…" as journal, others have the number in howpublished or at the beginning of a note.
    private static ArxivId? Arxiv(BibTexEntry.Whole entry) =>
        (entry["archiveprefix"] ?? entry["eprinttype"] ?? "arxiv").Equals("arxiv", StringComparison.OrdinalIgnoreCase) && ArxivId.Parse(entry["eprint"] ?? "") is { } eprint
            ? eprint
            : ArxivId.Find(entry["url"] ?? "") ?? ArxivId.Find(entry["journal"] ?? "") ?? ArxivId.Find(entry["howpublished"] ?? "")
                ?? (entry["note"] is { } note && note.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) ? ArxivId.Find(note) : null);

    private static Doi? DoiOfUrl(BibTexEntry.Whole entry) =>
        entry["url"] is { } url && url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) ? Doi.Find(url) : null;

    private static MetadataFields? Fields(BibTexEntry.Whole entry)
    {
        if (TexText.Line(entry["title"]) is not { } title)
        {
            return null;
        }

        var (authors, truncated) = BibTexNames.Read(entry["author"] ?? "");
        return new MetadataFields
        {
            Title = title,
            Abstract = MetadataText.Paragraphs(entry["abstract"]) is { } text ? TexText.Plain(text) : null,
            Authors = authors,
            AuthorsTruncated = truncated,
            Categories = MetadataText.Line(entry["primaryclass"] ?? entry["eprintclass"]) is { } category ? [category] : [],
            IssuedOn = PartialDate.Parse(entry["date"]?.Split('/')[0]) ?? YearAndMonth(entry),
            Journal = TexText.Line(entry["journal"] ?? entry["journaltitle"] ?? entry["booktitle"]) is { } journal && !IsArxiv(journal) ? journal : null,
        };
    }

    private static bool IsArxiv(string journal) => ArxivId.Find(journal) is not null || journal.Equals("CoRR", StringComparison.OrdinalIgnoreCase)
        || journal.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase);

    private static string? YearAndMonth(BibTexEntry.Whole entry) => PartialDate.Parse(TexText.Plain(entry["year"] ?? "")) is { Length: 4 } year
        ? PartialDate.Of([int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), Month(entry["month"] ?? "")])
        : null;

    // A number, a name, or BibTeX's own jan … dec with a day around it: "10~" # jan.
    private static int Month(string month) => int.TryParse(month, out var number)
        ? number
        : Array.FindIndex(MonthNames, name => month.Contains(name, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"^[ \t]*@[A-Za-z]+\s*[{(]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex EntryStart();
}
