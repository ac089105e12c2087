using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Related.Maps;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Exports.Graphs;

/// <summary>Takes a view of the library's graph, with labels and what made each edge, for other programs.</summary>
public sealed class ExportGraph(KnowledgeBaseContext db, RefreshGraph graphs)
{
    /// <summary>Most nodes of an export; a file of more is tens of megabytes.</summary>
    public const int MostNodes = 20_000;

    private const int Most = 1000;

    /// <summary>Null when the focus is no node.</summary>
    public async Task<ExportedGraph?> RunAsync(GraphView view, CancellationToken cancellationToken)
    {
        var graph = await graphs.HoldingAsync(db, view.Focus, cancellationToken);
        var found = await ShowGraphMap.FoundAsync(db, view.Q, cancellationToken);
        if (new ViewGraph(graph, view with { Limit = Math.Min(view.Limit, MostNodes) }).Run(found) is not { } viewed)
        {
            return null;
        }

        var labels = await new MapLabels(db).OfAsync(graph, viewed.Nodes, cancellationToken);
        var arxiv = await ArxivAsync(graph, viewed, cancellationToken);
        var words = graph.Named.ToDictionary(community => community.Id, community => community.Name.Name);
        var nodes = viewed.Nodes.Select(node => new ExportedNode(
            graph.Nodes[node].Name, PrintedValues.Print(graph.Nodes[node].Kind), labels[node].Text, labels[node].Url, arxiv.GetValueOrDefault(node),
            labels[node].Year, graph.Communities[node], words.GetValueOrDefault(graph.Communities[node], ""), graph.Degree(node),
            Math.Round(graph.X[node], 2), -Math.Round(graph.Y[node], 2)));
        return new ExportedGraph(Description(viewed), [.. nodes], await EdgesAsync(graph, viewed, cancellationToken));
    }

    private static string Description(Viewed viewed) => viewed.Truncated
        ? FormattableString.Invariant($"The {viewed.Nodes.Count} most linked of {viewed.Total.Nodes} nodes.")
        : FormattableString.Invariant($"{viewed.Nodes.Count} nodes, {viewed.Edges.Count} edges.");

    private async Task<List<ExportedEdge>> EdgesAsync(LibraryGraph graph, Viewed viewed, CancellationToken cancellationToken)
    {
        var edges = new List<ExportedEdge>(viewed.Edges.Count);
        foreach (var some in viewed.Edges.Chunk(Most))
        {
            var evidence = await new EdgeEvidence(db).OfAsync(graph, some, cancellationToken);
            edges.AddRange(some.Select(edge => new ExportedEdge(
                graph.Nodes[graph.Edges[edge].Source].Name, graph.Nodes[graph.Edges[edge].Target].Name, graph.Edges[edge].Kind.Print(), evidence.GetValueOrDefault(edge)?.Text)));
        }

        var shared = await new MapLabels(db).OfAsync(graph, viewed.Shared.Select(edge => edge.Row).Distinct(), cancellationToken);
        edges.AddRange(viewed.Shared.Select(edge => new ExportedEdge(graph.Nodes[edge.Source].Name, graph.Nodes[edge.Target].Name, edge.Kind.Print(), shared[edge.Row].Text)));
        return edges;
    }

    private async Task<Dictionary<int, string>> ArxivAsync(LibraryGraph graph, Viewed viewed, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, string>();
        foreach (var some in viewed.Nodes.Where(node => graph.Nodes[node].Kind == Related.NodeKind.Paper).Chunk(Most))
        {
            var ids = some.Select(node => graph.Nodes[node].Id).ToList();
            var rows = await db.PaperIdentifiers.Where(identifier => ids.Contains(identifier.PaperId) && identifier.Scheme == "arxiv")
                .Select(identifier => new { identifier.PaperId, identifier.Value }).ToListAsync(cancellationToken);
            var byPaper = rows.ToLookup(row => row.PaperId, row => row.Value);
            foreach (var node in some.Where(node => byPaper.Contains(graph.Nodes[node].Id)))
            {
                found[node] = byPaper[graph.Nodes[node].Id].Order(StringComparer.Ordinal).First();
            }
        }

        return found;
    }
}
