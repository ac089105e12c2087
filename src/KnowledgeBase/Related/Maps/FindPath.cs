using KnowledgeBase.Data;

namespace KnowledgeBase.Related.Maps;

/// <summary>How two nodes are connected.</summary>
/// <param name="Chains">The shortest chains over articles, papers and authors; empty when there is none.</param>
/// <param name="WouldJoin">Where there is none: the shortest chains that lead through uncaptured targets as well.</param>
/// <param name="Missing">The uncaptured targets in those; capturing one may tell how the two are connected.</param>
public sealed record GraphPath(NodeShown From, NodeShown To, IReadOnlyList<PathChain> Chains, IReadOnlyList<PathChain> WouldJoin, IReadOnlyList<NodeShown> Missing);

/// <summary>A chain, from one end to the other. A node is connected with itself by a chain without steps.</summary>
public sealed record PathChain(IReadOnlyList<PathStep> Steps);

/// <summary>A step of a chain.</summary>
/// <param name="Kind">related_research, related_article, inline, introduces, wrote or affiliated.</param>
/// <param name="Forward">The edge begins at <paramref name="From"/>; else it leads the other way.</param>
/// <param name="Section">Heading above the link; null when there is none.</param>
/// <param name="Evidence">The sentence or name that made the edge; null when it was written anew meanwhile.</param>
public sealed record PathStep(NodeShown From, NodeShown To, string Kind, bool Forward, string? Section, string? Evidence);

/// <summary>Finds out how two nodes are connected, with the sentence of each step.</summary>
public sealed class FindPath(KnowledgeBaseContext db, RefreshGraph graphs)
{
    /// <summary>Most chains that are told.</summary>
    public const int MostChains = 5;

    private static readonly HashSet<NodeKind> Captured = [NodeKind.Article, NodeKind.Paper, NodeKind.Author];

    private static readonly HashSet<NodeKind> WithTargets = [.. Captured, NodeKind.Uncaptured];

    /// <summary>Null when either name is no node.</summary>
    public async Task<GraphPath?> RunAsync(string? from, string? to, CancellationToken cancellationToken)
    {
        await graphs.HoldingAsync(db, from, cancellationToken);
        var graph = await graphs.HoldingAsync(db, to, cancellationToken);
        var (start, end) = (graph.Find(from), graph.Find(to));
        if (start < 0 || end < 0)
        {
            return null;
        }

        var chains = new PathFinder(graph, Captured).Find(start, end, MostChains);
        var joining = chains.Count > 0 ? [] : new PathFinder(graph, WithTargets).Find(start, end, MostChains);
        var all = chains.Concat(joining).ToList();
        var labels = await new MapLabels(db).OfAsync(graph, all.SelectMany(chain => chain).Append(start).Append(end).Distinct(), cancellationToken);
        var evidence = await new EdgeEvidence(db).OfAsync(graph, [.. all.SelectMany(chain => Edges(graph, chain)).Distinct()], cancellationToken);
        var missing = joining.SelectMany(chain => chain).Where(node => graph.Nodes[node].Kind == NodeKind.Uncaptured).Distinct();
        return new GraphPath(
            Shown(start), Shown(end), [.. chains.Select(Told)], [.. joining.Select(Told)], [.. missing.Select(Shown)]);

        NodeShown Shown(int node) => ShowGraphNode.Shown(graph, labels, node);

        PathChain Told(IReadOnlyList<int> chain) => new(
        [
            .. chain.Zip(chain.Skip(1), Edges(graph, chain)).Select(step => new PathStep(
                Shown(step.First), Shown(step.Second), graph.Edges[step.Third].Kind.Print(), graph.Edges[step.Third].Source == step.First,
                evidence.GetValueOrDefault(step.Third)?.Section, evidence.GetValueOrDefault(step.Third)?.Text)),
        ]);
    }

    // Of several edges between two nodes the most telling one.
    private static IEnumerable<int> Edges(LibraryGraph graph, IReadOnlyList<int> chain) =>
        chain.Zip(chain.Skip(1), (node, next) => graph.EdgesAt(node).ToArray().Where(edge => graph.Across(edge, node) == next).MinBy(edge => graph.Edges[edge].Kind));
}
