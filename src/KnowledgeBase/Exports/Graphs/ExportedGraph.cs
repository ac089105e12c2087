namespace KnowledgeBase.Exports.Graphs;

/// <summary>A view of the library's graph as other programs take it.</summary>
/// <param name="Description">What the view is, in one sentence.</param>
public sealed record ExportedGraph(string Description, IReadOnlyList<ExportedNode> Nodes, IReadOnlyList<ExportedEdge> Edges);

/// <summary>A node.</summary>
/// <param name="Id">a1 (article), p1 (paper), u and a hash (uncaptured), w1 (author), o1 (affiliation).</param>
/// <param name="Kind">article, paper, uncaptured, author or affiliation.</param>
/// <param name="Url">Path of its page.</param>
/// <param name="Arxiv">arXiv identifier of a paper; null without one.</param>
/// <param name="Community">Number of its community; -1 for none.</param>
/// <param name="CommunityWords">Words that name the community; empty for none.</param>
/// <param name="Degree">Links in the whole library.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards, as these formats count.</param>
public sealed record ExportedNode(
    string Id, string Kind, string Label, string Url, string? Arxiv, int? Year, int Community, string CommunityWords, int Degree, double X, double Y);

/// <summary>A directed edge.</summary>
/// <param name="Relation">related_research, related_article, inline, introduces, wrote, affiliated, same_paper or shared_author.</param>
/// <param name="Evidence">The sentence or name that made it, or what is shared; null when it was written anew meanwhile.</param>
public sealed record ExportedEdge(string Source, string Target, string Relation, string? Evidence);
