namespace KnowledgeBase.Related.Maps;

/// <summary>A node of the library's graph.</summary>
/// <param name="Id">Row id; for an uncaptured target that of the first link to it.</param>
/// <param name="Name">Name outside; see <see cref="NodeKey.Name"/>.</param>
/// <param name="Year">Of an article or paper; 0 when unknown.</param>
/// <param name="Site">Number of the article's site in <see cref="GraphStructure.Sites"/>; -1 for none.</param>
internal readonly record struct MapNode(NodeKind Kind, int Id, string Name, int Year, int Site);

/// <summary>An edge between two nodes, given by their numbers.</summary>
/// <param name="Row">Id of the link or mention that made it, the first of several; 0 for authors and affiliations, which the ends tell.</param>
internal readonly record struct MapEdge(int Source, int Target, EdgeKind Kind, int Row = 0);

/// <summary>What the library joins, without texts: kept in memory, so that walks over all of it ask the database nothing.</summary>
/// <param name="Stamp">Of the rows it was read from; see <see cref="GraphStamp"/>.</param>
/// <param name="Nodes">By kind, in the order of <see cref="NodeKind"/>, then by id.</param>
/// <param name="Edges">By source, target and kind; no edge twice, none from a node to itself.</param>
/// <param name="Sites">Names of sites.</param>
internal sealed record GraphStructure(string Stamp, MapNode[] Nodes, MapEdge[] Edges, IReadOnlyList<string> Sites);
