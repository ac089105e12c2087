using KnowledgeBase.Articles;

namespace KnowledgeBase.Related.Maps;

/// <summary>A node and why it is joined to others.</summary>
/// <param name="Id">a1, p1, u and a hash, w1 (author), o1 (affiliation).</param>
/// <param name="Kind">article, paper, uncaptured, author or affiliation.</param>
/// <param name="Url">Its page.</param>
/// <param name="Lead">Opening of an article's text; empty for others.</param>
/// <param name="Papers">Titles of an article's papers.</param>
/// <param name="Community">The community it belongs to; null for none.</param>
/// <param name="Degree">Edges in all.</param>
/// <param name="Edges">Edges with what made them, the most telling kinds first, no more than <see cref="ShowGraphNode.MostEdges"/>.</param>
public sealed record GraphNodeDetails(
    string Id, string Kind, string Label, string Url, int? Year, string Lead, IReadOnlyList<Titled> Papers, NamedCommunity? Community, int Degree,
    IReadOnlyList<EdgeShown> Edges);

/// <summary>An edge, seen from one of its ends.</summary>
/// <param name="Kind">related_research, related_article, inline, introduces, wrote or affiliated.</param>
/// <param name="Outgoing">It begins at the node that is looked at.</param>
/// <param name="Other">The other end.</param>
/// <param name="Section">Heading above the link; null when there is none.</param>
/// <param name="Evidence">What made the edge: the sentence of a link; of a paper its title as the article prints it; of an author or affiliation the name as the paper prints it.</param>
public sealed record EdgeShown(string Kind, bool Outgoing, NodeShown Other, string? Section, string? Evidence);

/// <summary>The far end of an edge, or a step of a path.</summary>
public sealed record NodeShown(string Id, string Kind, string Label, string Url, int? Year);
