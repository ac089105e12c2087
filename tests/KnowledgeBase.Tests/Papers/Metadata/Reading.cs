using System.Text;
using KnowledgeBase.Papers.Metadata.Formats;

namespace KnowledgeBase.Tests.Papers.Metadata;

/// <summary>Reads a bibliographic file given as text.</summary>
internal static class Reading
{
    public static Task<IReadOnlyList<MetadataReading>> AllAsync(IMetadataFormat format, string text) => AllAsync(format, Encoding.UTF8.GetBytes(text));

    public static async Task<IReadOnlyList<MetadataReading>> AllAsync(IMetadataFormat format, byte[] bytes)
    {
        var readings = new List<MetadataReading>();
        await foreach (var reading in format.ReadAsync(new MemoryStream(bytes), CancellationToken.None))
        {
            readings.Add(reading);
        }

        return readings;
    }

    /// <summary>The one entry of the file, and what it says.</summary>
    public static async Task<(MetadataEntry Entry, MetadataFields Fields)> OneAsync(IMetadataFormat format, string text)
    {
        var entry = Assert.IsType<MetadataReading.Found>(Assert.Single(await AllAsync(format, text))).Entry;
        return (entry, entry.Read()!);
    }
}
