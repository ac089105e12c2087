using System.Globalization;
using System.Xml;

namespace KnowledgeBase.Exports.Graphs;

/// <summary>
/// GEXF 1.2draft (https://gexf.net). Not 1.3: networkx 2.8, which Debian 12 has, finds no graph in that, and Gephi reads both.
/// </summary>
public sealed class GexfFormat : IGraphFormat
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    private const string Viz = "http://www.gexf.net/1.2draft/viz";

    private static readonly (string Name, string Type)[] NodeAttributes =
        [("kind", "string"), ("url", "string"), ("arxiv", "string"), ("year", "integer"), ("community", "integer"), ("community_words", "string"), ("degree", "integer")];

    private static readonly (string Name, string Type)[] EdgeAttributes = [("rel", "string"), ("evidence", "string")];

    public string Extension => "gexf";

    public string MediaType => "application/gexf+xml";

    public void Write(XmlWriter writer, ExportedGraph graph)
    {
        writer.WriteStartElement("gexf", Namespace);
        writer.WriteAttributeString("xmlns", "viz", null, Viz);
        writer.WriteAttributeString("version", "1.2");
        writer.WriteStartElement("meta", Namespace);
        writer.WriteElementString("creator", Namespace, "KnowledgeBase");
        writer.WriteElementString("description", Namespace, XmlText.Legal(graph.Description));
        writer.WriteEndElement();
        writer.WriteStartElement("graph", Namespace);
        writer.WriteAttributeString("mode", "static");
        writer.WriteAttributeString("defaultedgetype", "directed");
        WriteAttributes(writer, "node", NodeAttributes);
        WriteAttributes(writer, "edge", EdgeAttributes);
        writer.WriteStartElement("nodes", Namespace);
        foreach (var node in graph.Nodes)
        {
            WriteNode(writer, node);
        }

        writer.WriteEndElement();
        writer.WriteStartElement("edges", Namespace);
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            WriteEdge(writer, graph.Edges[i], i);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteAttributes(XmlWriter writer, string owner, (string Name, string Type)[] attributes)
    {
        writer.WriteStartElement("attributes", Namespace);
        writer.WriteAttributeString("class", owner);
        foreach (var (name, type) in attributes)
        {
            writer.WriteStartElement("attribute", Namespace);
            writer.WriteAttributeString("id", name);
            writer.WriteAttributeString("title", name);
            writer.WriteAttributeString("type", type);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteNode(XmlWriter writer, ExportedNode node)
    {
        writer.WriteStartElement("node", Namespace);
        writer.WriteAttributeString("id", node.Id);
        writer.WriteAttributeString("label", XmlText.Legal(node.Label));
        WriteValues(
            writer, ("kind", node.Kind), ("url", node.Url), ("arxiv", node.Arxiv), ("year", node.Year?.ToString(CultureInfo.InvariantCulture)),
            ("community", node.Community.ToString(CultureInfo.InvariantCulture)), ("community_words", node.CommunityWords.Length == 0 ? null : node.CommunityWords),
            ("degree", node.Degree.ToString(CultureInfo.InvariantCulture)));
        writer.WriteStartElement("position", Viz);
        writer.WriteAttributeString("x", node.X.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("y", node.Y.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("z", "0");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter writer, ExportedEdge edge, int number)
    {
        writer.WriteStartElement("edge", Namespace);
        writer.WriteAttributeString("id", number.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("source", edge.Source);
        writer.WriteAttributeString("target", edge.Target);
        WriteValues(writer, ("rel", edge.Relation), ("evidence", edge.Evidence));
        writer.WriteEndElement();
    }

    private static void WriteValues(XmlWriter writer, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        writer.WriteStartElement("attvalues", Namespace);
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                writer.WriteStartElement("attvalue", Namespace);
                writer.WriteAttributeString("for", name);
                writer.WriteAttributeString("value", XmlText.Legal(value));
                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();
    }
}
