using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Related.Maps;

/// <summary>Shows a node with its edges and the sentences that made them.</summary>
public sealed class ShowGraphNode(KnowledgeBaseContext db, RefreshGraph graphs)
{
    /// <summary>Most edges that are told; a hub has thousands, which nobody reads.</summary>
    public const int MostEdges = 200;

    /// <summary>Null when there is no such node.</summary>
    /// <param name="name">For example a1.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<GraphNodeDetails?> RunAsync(string name, CancellationToken cancellationToken)
    {
        var graph = await graphs.HoldingAsync(db, name, cancellationToken);
        if (graph.Find(name) is not (>= 0 and var node))
        {
            return null;
        }

        var edges = graph.EdgesAt(node).ToArray().OrderBy(edge => graph.Edges[edge].Kind).ThenBy(edge => edge).Take(MostEdges).ToList();
        var labels = await new MapLabels(db).OfAsync(graph, [node, .. edges.Select(edge => graph.Across(edge, node))], cancellationToken);
        var evidence = await new EdgeEvidence(db).OfAsync(graph, edges, cancellationToken);
        var shown = Shown(graph, labels, node);
        var (lead, papers) = graph.Nodes[node].Kind == NodeKind.Article ? await ArticleAsync(graph.Nodes[node].Id, cancellationToken) : ("", []);
        return new GraphNodeDetails(
            shown.Id, shown.Kind, shown.Label, shown.Url, shown.Year, lead, papers, CommunityOf(graph, node), graph.EdgesAt(node).Length,
            [.. edges.Select(edge => new EdgeShown(
                graph.Edges[edge].Kind.Print(), graph.Edges[edge].Source == node, Shown(graph, labels, graph.Across(edge, node)),
                evidence.GetValueOrDefault(edge)?.Section, evidence.GetValueOrDefault(edge)?.Text))]);
    }

    internal static NodeShown Shown(LibraryGraph graph, IReadOnlyDictionary<int, NodeLabel> labels, int node) => new(
        graph.Nodes[node].Name, PrintedValues.Print(graph.Nodes[node].Kind), labels[node].Text, labels[node].Url, labels[node].Year);

    private static NamedCommunity? CommunityOf(LibraryGraph graph, int node) =>
        graph.Named.FirstOrDefault(community => community.Id == graph.Communities[node])?.Name;

    private async Task<(string Lead, IReadOnlyList<Titled> Papers)> ArticleAsync(int id, CancellationToken cancellationToken)
    {
        var lead = await db.Articles.Where(article => article.Id == id).Select(article => article.Lead).FirstOrDefaultAsync(cancellationToken);
        var papers = await db.ArticlePapers.Where(mention => mention.ArticleId == id).OrderBy(mention => mention.Position)
            .Select(mention => new Titled(mention.PaperId, mention.Title)).ToListAsync(cancellationToken);
        return (lead ?? "", papers);
    }
}
