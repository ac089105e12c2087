using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related;

/// <summary>A node near the focus.</summary>
/// <param name="Id">As in <see cref="GraphNode"/>.</param>
/// <param name="Distance">1 or 2 edges from the focus; 0 for the focus itself.</param>
/// <param name="Via">The edge over which it was found; its other end is one edge nearer to the focus. Null for the focus.</param>
public sealed record NearNode(string Id, string Kind, string Label, string Url, int Distance, GraphEdge? Via)
{
    /// <summary>Id of the node it was found from; null for the focus.</summary>
    public string? Parent => Via is null ? null : Via.Source == Id ? Via.Target : Via.Source;
}

/// <summary>What lies around a node.</summary>
/// <param name="Nodes">The focus, then its neighbours, then theirs, in an order that only the library decides.</param>
/// <param name="Edges">Every edge between two of them, each pair once.</param>
/// <param name="Truncated">There was more than is shown.</param>
public sealed record Surroundings(IReadOnlyList<NearNode> Nodes, IReadOnlyList<GraphEdge> Edges, bool Truncated);

/// <summary>
/// Finds what lies up to two edges from a node, few enough to be read at a glance. What everything links to is shown but not walked
/// through: over a hub everything is near to everything.
/// </summary>
public sealed class ShowSurroundings(KnowledgeBaseContext db)
{
    public const int MostNodes = 40;

    private const int MostNeighbours = 20;

    private const int MostBehindOne = 4;

    /// <summary>A neighbour with more edges than this is a hub.</summary>
    private const int HubDegree = 40;

    private static readonly string[] Telling = ["introduces", "related_research", "related_article", "inline"];

    /// <summary>Null when the name is no node of the library.</summary>
    public async Task<Surroundings?> RunAsync(string focus, CancellationToken cancellationToken)
    {
        if (NodeKey.Parse(focus) is not { } start)
        {
            return null;
        }

        var found = new Found(start);
        found.Add(start, await new GraphEdges(db, ExploreInput.DefaultKinds, MostNeighbours + 1).AtAsync([start], cancellationToken), MostNeighbours, distance: 1);
        var near = found.Distances.Keys.Skip(1).ToList();
        var hubs = await HubsAsync(near, cancellationToken);
        var behind = await new GraphEdges(db, ExploreInput.DefaultKinds).AtAsync([.. near.Where(node => !hubs.Contains(node))], cancellationToken);
        var edgesOf = behind.SelectMany(edge => new[] { (End: edge.Source, edge), (End: edge.Target, edge) }).ToLookup(pair => pair.End, pair => pair.edge);
        near.ForEach(node => found.Add(node, [.. edgesOf[node]], MostBehindOne, distance: 2));
        return Shown(found, behind, await new GraphLabels(db).OfAsync(found.Distances.Keys, cancellationToken));
    }

    private async Task<HashSet<NodeKey>> HubsAsync(List<NodeKey> nodes, CancellationToken cancellationToken)
    {
        var articles = nodes.Where(node => node.Kind == NodeKind.Article).Select(node => node.Id).ToList();
        var papers = nodes.Where(node => node.Kind == NodeKind.Paper).Select(node => node.Id).ToList();
        var targets = nodes.Where(node => node.Kind == NodeKind.Uncaptured).Select(node => node.TargetId!).ToList();

        // Whether one more leads there than to others is known after that one, without counting.
        var linked = db.Articles.Where(article => articles.Contains(article.Id)
                && db.RelatedLinks.Where(link => link.TargetArticleId == article.Id).OrderBy(link => link.TargetId).Skip(HubDegree).Any())
            .Select(article => new { Kind = NodeKind.Article, article.Id, TargetId = "" });
        var introduced = db.Papers.Where(paper => papers.Contains(paper.Id)
                && db.ArticlePapers.Where(mention => mention.PaperId == paper.Id).OrderBy(mention => mention.ArticleId).Skip(HubDegree).Any())
            .Select(paper => new { Kind = NodeKind.Paper, paper.Id, TargetId = "" });
        var uncaptured = db.RelatedLinks.Where(link => targets.Contains(link.TargetId)).GroupBy(link => link.TargetId)
            .Where(links => links.Count() > HubDegree).Select(links => new { Kind = NodeKind.Uncaptured, Id = 0, TargetId = links.Key });
        var hubs = await linked.Concat(introduced).Concat(uncaptured).ToListAsync(cancellationToken);
        return [.. hubs.Select(hub => new NodeKey(hub.Kind, hub.Id, hub.Kind == NodeKind.Uncaptured ? hub.TargetId : null))];
    }

    private static Surroundings? Shown(Found found, List<RawEdge> behind, Dictionary<NodeKey, NodeLabel> labels)
    {
        if (labels.Count < found.Distances.Count)
        {
            return null;
        }

        var nodes = found.Distances.Select(pair => new NearNode(
            pair.Key.Name, pair.Key.Kind.ToString().ToLowerInvariant(), labels[pair.Key].Text, labels[pair.Key].Url, pair.Value, Edge(found.Via.GetValueOrDefault(pair.Key))));
        var edges = found.Via.Values.Concat(behind.Where(edge => edge.Source != edge.Target && found.Has(edge)))
            .DistinctBy(edge => edge.Source.Name.CompareTo(edge.Target.Name, StringComparison.Ordinal) < 0 ? (edge.Source, edge.Target) : (edge.Target, edge.Source));
        return new Surroundings([.. nodes], [.. edges.Select(edge => Edge(edge)!)], found.Truncated);
    }

    private static GraphEdge? Edge(RawEdge edge) => edge.Kind is null ? null : new GraphEdge(edge.Source.Name, edge.Target.Name, edge.Kind);

    /// <summary>What was found so far, and over which edge.</summary>
    private sealed class Found(NodeKey start)
    {
        public OrderedDictionary<NodeKey, int> Distances { get; } = new() { [start] = 0 };

        public Dictionary<NodeKey, RawEdge> Via { get; } = [];

        public bool Truncated { get; private set; }

        public bool Has(RawEdge edge) => Distances.ContainsKey(edge.Source) && Distances.ContainsKey(edge.Target);

        /// <summary>Takes the far ends of some edges of a node, the most telling first, captured before uncaptured.</summary>
        public void Add(NodeKey from, IReadOnlyList<RawEdge> edges, int most, int distance)
        {
            var far = edges.Where(edge => Telling.Contains(edge.Kind) || distance == 1)
                .OrderBy(edge => edge.Target.Kind == NodeKind.Uncaptured).ThenBy(edge => Array.IndexOf(Telling, edge.Kind))
                .Select(edge => (Node: edge.Source == from ? edge.Target : edge.Source, edge))
                .Where(pair => IsShown(pair.Node) && !Distances.ContainsKey(pair.Node)).DistinctBy(pair => pair.Node).ToList();
            foreach (var (node, edge) in far.Take(Math.Min(most, MostNodes - Distances.Count)))
            {
                (Distances[node], Via[node]) = (distance, edge);
            }

            Truncated |= far.Any(pair => !Distances.ContainsKey(pair.Node));
        }

        private static bool IsShown(NodeKey node) => ExploreInput.DefaultKinds.Contains(node.Kind);
    }
}
