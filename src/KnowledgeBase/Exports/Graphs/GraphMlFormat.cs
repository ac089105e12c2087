using System.Globalization;
using System.Xml;

namespace KnowledgeBase.Exports.Graphs;

/// <summary>
/// GraphML (http://graphml.graphdrawing.org/specification.html): every key with its <c>for</c>, all keys before the graph, no nested graphs, as
/// Gephi, igraph and networkx want it.
/// </summary>
public sealed class GraphMlFormat : IGraphFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string For, string Name, string Type)[] Keys =
    [
        ("node", "label", "string"), ("node", "kind", "string"), ("node", "url", "string"), ("node", "arxiv", "string"), ("node", "year", "int"),
        ("node", "community", "int"), ("node", "community_words", "string"), ("node", "degree", "int"), ("node", "x", "double"), ("node", "y", "double"),
        ("edge", "rel", "string"), ("edge", "evidence", "string"),
    ];

    public string Extension => "graphml";

    public string MediaType => "application/graphml+xml";

    public void Write(XmlWriter writer, ExportedGraph graph)
    {
        writer.WriteStartElement("graphml", Namespace);
        writer.WriteElementString("desc", Namespace, XmlText.Legal(graph.Description));
        foreach (var (owner, name, type) in Keys)
        {
            writer.WriteStartElement("key", Namespace);
            writer.WriteAttributeString("id", name);
            writer.WriteAttributeString("for", owner);
            writer.WriteAttributeString("attr.name", name);
            writer.WriteAttributeString("attr.type", type);
            writer.WriteEndElement();
        }

        writer.WriteStartElement("graph", Namespace);
        writer.WriteAttributeString("id", "G");
        writer.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            WriteNode(writer, node);
        }

        for (var i = 0; i < graph.Edges.Count; i++)
        {
            WriteEdge(writer, graph.Edges[i], i);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteNode(XmlWriter writer, ExportedNode node)
    {
        writer.WriteStartElement("node", Namespace);
        writer.WriteAttributeString("id", node.Id);
        Data(writer, "label", node.Label);
        Data(writer, "kind", node.Kind);
        Data(writer, "url", node.Url);
        Data(writer, "arxiv", node.Arxiv);
        Data(writer, "year", node.Year?.ToString(CultureInfo.InvariantCulture));
        Data(writer, "community", node.Community.ToString(CultureInfo.InvariantCulture));
        Data(writer, "community_words", node.CommunityWords.Length == 0 ? null : node.CommunityWords);
        Data(writer, "degree", node.Degree.ToString(CultureInfo.InvariantCulture));
        Data(writer, "x", node.X.ToString(CultureInfo.InvariantCulture));
        Data(writer, "y", node.Y.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter writer, ExportedEdge edge, int number)
    {
        writer.WriteStartElement("edge", Namespace);
        writer.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"e{number}"));
        writer.WriteAttributeString("source", edge.Source);
        writer.WriteAttributeString("target", edge.Target);
        Data(writer, "rel", edge.Relation);
        Data(writer, "evidence", edge.Evidence);
        writer.WriteEndElement();
    }

    private static void Data(XmlWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.WriteStartElement("data", Namespace);
            writer.WriteAttributeString("key", key);
            writer.WriteString(XmlText.Legal(value));
            writer.WriteEndElement();
        }
    }
}
