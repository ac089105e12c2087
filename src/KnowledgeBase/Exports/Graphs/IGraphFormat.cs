using System.Xml;

namespace KnowledgeBase.Exports.Graphs;

/// <summary>A file format for graphs.</summary>
public interface IGraphFormat
{
    /// <summary>Extension of its files, without dot.</summary>
    string Extension { get; }

    string MediaType { get; }

    void Write(XmlWriter writer, ExportedGraph graph);
}

/// <summary>The formats that views of the graph are exported in.</summary>
public static class GraphFormats
{
    public static IReadOnlyList<IGraphFormat> All { get; } = [new GraphMlFormat(), new GexfFormat()];

    /// <summary>The file's bytes, UTF-8.</summary>
    public static byte[] Bytes(this IGraphFormat format, ExportedGraph graph)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true }))
        {
            format.Write(writer, graph);
        }

        return stream.ToArray();
    }
}
