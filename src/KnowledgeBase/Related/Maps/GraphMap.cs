namespace KnowledgeBase.Related.Maps;

/// <summary>
/// A view of the library's graph in columns: entry i of every list about nodes is about node i. So 10,000 nodes are a few hundred kilobytes
/// where objects would be megabytes.
/// </summary>
/// <param name="Version">Of the layout that everything comes from; the same for all views until links change.</param>
/// <param name="Detail">nodes, or communities: then each node is a community and each edge all the links between two of them.</param>
/// <param name="Total">What the filters let through.</param>
/// <param name="Truncated">Nodes were left out, the least linked first.</param>
/// <param name="NodeKinds">Names for <see cref="MapNodes.Kinds"/>.</param>
/// <param name="EdgeKinds">Names for <see cref="MapEdges.Kinds"/>.</param>
/// <param name="Sites">Names for <see cref="MapNodes.Sites"/>, those with most nodes first.</param>
/// <param name="Affiliations">Names for <see cref="MapNodes.Affiliations"/>, those with most nodes first.</param>
/// <param name="Communities">Communities that nodes of the view belong to, the largest first.</param>
public sealed record GraphMap(
    string Version, string Detail, MapTotal Total, bool Truncated, MapNodes Nodes, MapEdges Edges, IReadOnlyList<string> NodeKinds,
    IReadOnlyList<string> EdgeKinds, IReadOnlyList<string> Sites, IReadOnlyList<MapName> Affiliations, IReadOnlyList<MapCommunity> Communities)
{
    /// <summary>Articles of the view by year, the first year first, whatever years it is confined to.</summary>
    public IReadOnlyList<MapYear> Years { get; init; } = [];
}

/// <summary>How much there is.</summary>
public sealed record MapTotal(int Nodes, int Edges);

/// <summary>Something with an id that the view names.</summary>
public sealed record MapName(int Id, string Name);

/// <summary>How many articles a year has.</summary>
public sealed record MapYear(int Year, int Articles);

/// <summary>A community.</summary>
/// <param name="Id">Kept from layout to layout as long as most of it is the same.</param>
/// <param name="Words">Words that its titles have more than others; most telling first.</param>
/// <param name="Around">Title of its most linked article where no word tells it from the others; else null.</param>
/// <param name="Size">Articles, papers and uncaptured targets in the whole library.</param>
/// <param name="X">Middle of its nodes, in the unit of <see cref="MapNodes.X"/>.</param>
/// <param name="Y">Likewise.</param>
public sealed record MapCommunity(int Id, IReadOnlyList<string> Words, string? Around, int Size, int X, int Y);

/// <summary>The nodes of a view.</summary>
/// <param name="Ids">a1 (article), p1 (paper), u and a hash (uncaptured), w1 (author), o1 (affiliation), c1 (community).</param>
/// <param name="Kinds">Index of the kind in <see cref="GraphMap.NodeKinds"/>.</param>
/// <param name="Labels">Titles and names, cut to <see cref="LongestLabel"/> characters; of a community its name.</param>
/// <param name="X">To the right, 0 to 9999 over the whole library, so that a node stands in the same place in every view.</param>
/// <param name="Y">Downwards, in the same unit.</param>
/// <param name="Years">Of articles and papers; 0 when unknown.</param>
/// <param name="Sites">Index of the site in <see cref="GraphMap.Sites"/>; -1 for none, or one with few nodes.</param>
/// <param name="Affiliations">Index of an affiliation of the paper, or of the article's paper, in <see cref="GraphMap.Affiliations"/>; -1 likewise.</param>
/// <param name="Communities">Id of the community; -1 for none.</param>
/// <param name="Degrees">Links in the whole library; of authors and affiliations papers; of communities nodes.</param>
public sealed record MapNodes(
    IReadOnlyList<string> Ids, IReadOnlyList<int> Kinds, IReadOnlyList<string> Labels, IReadOnlyList<int> X, IReadOnlyList<int> Y,
    IReadOnlyList<int> Years, IReadOnlyList<int> Sites, IReadOnlyList<int> Affiliations, IReadOnlyList<int> Communities, IReadOnlyList<int> Degrees)
{
    public const int LongestLabel = 80;
}

/// <summary>The edges of a view.</summary>
/// <param name="Sources">Index of the node it begins at.</param>
/// <param name="Targets">Index of the node it ends at.</param>
/// <param name="Kinds">Index of the kind in <see cref="GraphMap.EdgeKinds"/>; empty between communities.</param>
/// <param name="Weights">Number of edges between two communities; empty between nodes.</param>
public sealed record MapEdges(IReadOnlyList<int> Sources, IReadOnlyList<int> Targets, IReadOnlyList<int> Kinds, IReadOnlyList<int> Weights);
