namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>A form in which bibliographic data come.</summary>
internal interface IMetadataFormat
{
    MetadataSource Source { get; }

    /// <summary>Whether a file that begins like this is of this form.</summary>
    /// <param name="opening">The first characters of the file, at most 64 Ki, without white space before them.</param>
    bool Recognises(string opening);

    /// <summary>Reads entry after entry and never holds the whole file.</summary>
    /// <param name="stream">At its beginning; can seek.</param>
    /// <exception cref="System.Xml.XmlException">The file is broken from here on; so do the next two say.</exception>
    /// <exception cref="System.Text.Json.JsonException"/>
    /// <exception cref="InvalidDataException"/>
    IAsyncEnumerable<MetadataReading> ReadAsync(Stream stream, CancellationToken cancellationToken);
}
