namespace KnowledgeBase.Related.Maps;

/// <summary>Which part of the graph is looked at. What is left null lets everything through.</summary>
/// <param name="Kinds">Kinds of nodes; null for articles, papers and uncaptured targets.</param>
/// <param name="Edges">Kinds of edges; null for all that rows make.</param>
/// <param name="From">First year of the articles.</param>
/// <param name="To">Last year of the articles.</param>
/// <param name="Site">Site of the articles.</param>
/// <param name="Affiliation">Id of an affiliation that a paper of the articles has.</param>
/// <param name="Q">Words that the articles hold.</param>
/// <param name="Focus">Name of the node around which to look.</param>
/// <param name="Depth">Edges from the focus, 1 to 3.</param>
/// <param name="Community">Id of a community.</param>
/// <param name="WithPapers">Only articles that introduce a paper.</param>
/// <param name="NoHubs">Without what far more than usual is joined to.</param>
/// <param name="NoLeaves">Without what only one edge joins.</param>
/// <param name="Limit">Most nodes; beyond it the least linked are left out.</param>
public sealed record GraphView(
    IReadOnlyCollection<NodeKind>? Kinds = null, IReadOnlyCollection<EdgeKind>? Edges = null, int? From = null, int? To = null, string? Site = null,
    int? Affiliation = null, string? Q = null, string? Focus = null, int Depth = 2, int? Community = null, bool WithPapers = false, bool NoHubs = false, bool NoLeaves = false,
    int Limit = GraphView.DefaultLimit)
{
    public const int DefaultLimit = 12_000;

    public const int MaxLimit = 50_000;

    internal bool ChoosesArticles => From is not null || To is not null || Site is not null || Affiliation is not null || Q is not null || WithPapers;
}

/// <summary>The nodes and edges of a view, by their numbers in the library's graph.</summary>
/// <param name="Nodes">By community, kind and id.</param>
/// <param name="Edges">By the places of their ends.</param>
/// <param name="Shared">Edges that follow from what is shared; see <see cref="SharedEdges"/>.</param>
/// <param name="Places">Place of each node of the graph in <paramref name="Nodes"/>; -1 for those not shown.</param>
/// <param name="Total">How many there were before the limit.</param>
internal sealed record Viewed(IReadOnlyList<int> Nodes, IReadOnlyList<int> Edges, IReadOnlyList<MapEdge> Shared, int[] Places, MapTotal Total)
{
    public bool Truncated => Nodes.Count < Total.Nodes;
}
