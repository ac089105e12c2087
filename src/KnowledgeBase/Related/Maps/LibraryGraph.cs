namespace KnowledgeBase.Related.Maps;

/// <summary>The library's graph, laid out.</summary>
internal sealed class LibraryGraph
{
    private readonly int[] offsets;
    private readonly int[] incident;
    private readonly Lazy<GraphRanks> ranks;
    private readonly Lazy<ILookup<int, int>> members;

    public LibraryGraph(GraphStructure structure, float[] x, float[] y, int[] communities)
    {
        (Structure, X, Y, Communities, Named) = (structure, x, y, communities, []);
        offsets = new int[Nodes.Length + 1];
        incident = new int[Edges.Length * 2];
        (ranks, members) = (new Lazy<GraphRanks>(() => new GraphRanks(this)), new Lazy<ILookup<int, int>>(Members));
        FillIncident();
    }

    /// <summary>The same with names for its communities.</summary>
    public LibraryGraph(LibraryGraph graph, IReadOnlyList<Community> named)
    {
        (Structure, X, Y, Communities, Named) = (graph.Structure, graph.X, graph.Y, graph.Communities, named);
        (offsets, incident) = (graph.offsets, graph.incident);
        (ranks, members) = (graph.ranks, graph.members);
    }

    public GraphStructure Structure { get; }

    public MapNode[] Nodes => Structure.Nodes;

    public MapEdge[] Edges => Structure.Edges;

    /// <summary>To the right.</summary>
    public float[] X { get; }

    /// <summary>Downwards.</summary>
    public float[] Y { get; }

    /// <summary>Community of each node; <see cref="Community.None"/> for what belongs to none that is worth a name.</summary>
    public int[] Communities { get; }

    public IReadOnlyList<Community> Named { get; }

    /// <summary>What stands out in it; found when first asked for.</summary>
    public GraphRanks Ranks => ranks.Value;

    /// <summary>Articles and papers of a community, the most linked first.</summary>
    public IEnumerable<int> MembersOf(int community) => members.Value[community];

    /// <summary>Numbers of the edges at a node, in the order of the edges.</summary>
    public ReadOnlySpan<int> EdgesAt(int node) => incident.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>The other end of an edge.</summary>
    public int Across(int edge, int node) => Edges[edge].Source == node ? Edges[edge].Target : Edges[edge].Source;

    /// <summary>The neighbours of one kind; one that several edges lead to more than once.</summary>
    public List<int> Across(int node, NodeKind kind)
    {
        var across = new List<int>();
        foreach (var edge in EdgesAt(node))
        {
            if (Nodes[Across(edge, node)].Kind == kind)
            {
                across.Add(Across(edge, node));
            }
        }

        return across;
    }

    /// <summary>Edges at a node; those to authors and affiliations count only for authors and affiliations, of which a paper may name hundreds.</summary>
    public int Degree(int node)
    {
        var count = 0;
        foreach (var edge in EdgesAt(node))
        {
            count += Edges[edge].Kind < EdgeKind.Wrote || Nodes[node].Kind >= NodeKind.Author ? 1 : 0;
        }

        return count;
    }

    /// <summary>Number of the node with that name, or -1.</summary>
    public int Find(string? name) => NodeKey.Parse(name) switch
    {
        null => -1,
        { Kind: NodeKind.Uncaptured } => Array.FindIndex(Nodes, node => node.Name == name),
        { } key => Math.Max(-1, Array.BinarySearch(Nodes, new MapNode(key.Kind, key.Id, "", 0, 0), ByKindAndId.Instance)),
    };

    private ILookup<int, int> Members() => Enumerable.Range(0, Nodes.Length).Where(node => Nodes[node].Kind is NodeKind.Article or NodeKind.Paper)
        .OrderByDescending(Degree).ThenBy(node => node).ToLookup(node => Communities[node]);

    private void FillIncident()
    {
        foreach (var edge in Edges)
        {
            offsets[edge.Source + 1]++;
            offsets[edge.Target + 1]++;
        }

        for (var i = 0; i < Nodes.Length; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var next = offsets.ToArray();
        for (var edge = 0; edge < Edges.Length; edge++)
        {
            incident[next[Edges[edge].Source]++] = edge;
            incident[next[Edges[edge].Target]++] = edge;
        }
    }

    /// <summary>The order of the nodes.</summary>
    internal sealed class ByKindAndId : IComparer<MapNode>
    {
        public static readonly ByKindAndId Instance = new();

        public int Compare(MapNode one, MapNode other) => (one.Kind, one.Id).CompareTo((other.Kind, other.Id));
    }
}
