using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>Answers of arXiv's API: Atom with elements of its own (https://info.arxiv.org/help/api/user-manual.html).</summary>
internal sealed class ArxivAtomFormat : IMetadataFormat
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace Own = "http://arxiv.org/schemas/atom";

    // Without document types there are no entities to expand.
    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = false,
    };

    public MetadataSource Source => MetadataSource.ArxivApi;

    public bool Recognises(string opening) => opening.StartsWith('<') && opening.Contains(Atom.NamespaceName, StringComparison.Ordinal);

    public async IAsyncEnumerable<MetadataReading> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(stream, Settings);
        await reader.MoveToContentAsync();
        for (var more = !reader.EOF; more; more = !reader.EOF)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "entry" && reader.NamespaceURI == Atom.NamespaceName)
            {
                var line = (reader as IXmlLineInfo)?.LineNumber ?? 0;
                yield return Entry((XElement)await XNode.ReadFromAsync(reader, cancellationToken), line); // leaves the reader behind the entry
            }
            else
            {
                await reader.ReadAsync();
            }
        }
    }

    private static MetadataReading Entry(XElement entry, int line)
    {
        var id = entry.Element(Atom + "id")?.Value ?? "";
        if (id.Contains("/api/errors", StringComparison.Ordinal))
        {
            return new MetadataReading.Trouble(line, $"arXiv answered with an error: {MetadataText.Line(entry.Element(Atom + "summary")?.Value)}");
        }

        var doi = entry.Element(Own + "doi")?.Value is { } printed ? Doi.Find(printed) : null;
        return new MetadataReading.Found(MetadataEntry.Of(ArxivId.Find(id), doi, () => Fields(entry)));
    }

    private static MetadataFields? Fields(XElement entry) => TexText.Line(entry.Element(Atom + "title")?.Value) is not { } title ? null : new MetadataFields
    {
        Title = title,
        Abstract = MetadataText.ArxivParagraphs(entry.Element(Atom + "summary")?.Value) is { } text ? TexText.Plain(text) : null,
        Authors = [.. entry.Elements(Atom + "author").Select(author => TexText.Line(author.Element(Atom + "name")?.Value)).OfType<string>()],
        Categories = Categories(entry),
        IssuedOn = PrintedDate.FindDay(entry.Element(Atom + "published")?.Value),
        Journal = TexText.Line(entry.Element(Own + "journal_ref")?.Value),
    };

    private static List<string> Categories(XElement entry) =>
    [
        .. entry.Elements(Own + "primary_category").Concat(entry.Elements(Atom + "category"))
            .Select(category => MetadataText.Line(category.Attribute("term")?.Value)).OfType<string>().Distinct(),
    ];
}
