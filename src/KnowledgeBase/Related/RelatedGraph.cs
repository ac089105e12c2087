using System.Text.Json.Serialization;

namespace KnowledgeBase.Related;

/// <summary>What a node of the graph stands for.</summary>
public enum NodeKind
{
    Article,
    Paper,
    Uncaptured,
    Author,
    Affiliation,
}

/// <summary>A part of the library as nodes and edges, laid out.</summary>
/// <param name="Nodes">Nearest to the focus first.</param>
/// <param name="Truncated">There was more than the limit let in.</param>
public sealed record RelatedGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, bool Truncated)
{
    /// <summary>Pixels for one unit of the positions, so that labels of <see cref="GraphLayout.LabelWidth"/> do not overlap.</summary>
    [JsonIgnore]
    public double PixelsPerUnit { get; init; } = 1;
}

/// <summary>A node.</summary>
/// <param name="Id">a1, p1, u and a hash, w1 (author), o1 (affiliation).</param>
/// <param name="Kind">article, paper, uncaptured, author or affiliation.</param>
/// <param name="Url">Its page.</param>
/// <param name="Degree">Edges in this graph.</param>
/// <param name="Year">Of an article or paper, when known.</param>
/// <param name="X">Between -1 and 1, to the right; the focus is at 0.</param>
/// <param name="Y">Between -1 and 1, downwards.</param>
public sealed record GraphNode(string Id, string Kind, string Label, string Url, int Degree, int? Year, double X, double Y);

/// <summary>An edge.</summary>
/// <param name="Kind">related_research, related_article, inline, introduces (article to paper), wrote (author to paper) or affiliated (affiliation to paper).</param>
public sealed record GraphEdge(string Source, string Target, string Kind);
