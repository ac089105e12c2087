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

/// <summary>The library's graph, laid out.</summary>
internal sealed class LibraryGraph
{
    private readonly int[] offsets;
    private readonly int[] incident;

    public LibraryGraph(GraphStructure structure, float[] x, float[] y, int[] communities)
    {
        (Structure, X, Y, Communities, Named) = (structure, x, y, communities, []);
        offsets = new int[Nodes.Length + 1];
        incident = new int[Edges.Length * 2];
        FillIncident();
    }

    /// <summary>The same with names for its communities.</summary>
    public LibraryGraph(LibraryGraph graph, IReadOnlyList<Community> named)
    {
        (Structure, X, Y, Communities, Named) = (graph.Structure, graph.X, graph.Y, graph.Communities, named);
        (offsets, incident) = (graph.offsets, graph.incident);
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

    /// <summary>Numbers of the edges at a node, in the order of the edges.</summary>
    public ReadOnlySpan<int> EdgesAt(int node) => incident.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>The other end of an edge.</summary>
    public int Across(int edge, int node) => Edges[edge].Source == node ? Edges[edge].Target : Edges[edge].Source;

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

/// <summary>Nodes that are joined with each other more than with the rest.</summary>
/// <param name="Id">Kept from layout to layout as long as most of it is the same.</param>
/// <param name="Words">Words that its titles have more than others; most telling first.</param>
/// <param name="Size">Articles, papers and uncaptured targets in it.</param>
internal sealed record Community(int Id, IReadOnlyList<string> Words, int Size)
{
    /// <summary>Of nodes in no community that is worth a name.</summary>
    public const int None = -1;
}
