using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Tests.Captures.Zips;

/// <summary>Makes zips as tools and attackers make them.</summary>
internal sealed class Zip
{
    /// <summary>The smallest picture there is.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly List<(string Name, byte[] Content, int Attributes)> members = [];

    public Zip With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Zip With(string name, byte[] content, int attributes = 0)
    {
        members.Add((name, content, attributes));
        return this;
    }

    /// <summary>Writes the zip.</summary>
    /// <param name="names">How names are encoded; by default UTF-8 where needed, marked as such.</param>
    public byte[] ToArray(Encoding? names = null)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            members.ForEach(member => Write(archive, member));
        }

        return bytes.ToArray();
    }

    /// <summary>Another picture: PNG readers pass over what stands behind the end.</summary>
    public static byte[] PngWith(string tail) => [.. Png, .. Encoding.UTF8.GetBytes(tail)];

    private static void Write(ZipArchive archive, (string Name, byte[] Content, int Attributes) member)
    {
        var entry = archive.CreateEntry(member.Name);
        entry.ExternalAttributes = member.Attributes;
        using var stream = entry.Open();
        stream.Write(member.Content);
    }
}
