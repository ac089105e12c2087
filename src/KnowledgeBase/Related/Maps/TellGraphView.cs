using KnowledgeBase.Data;

namespace KnowledgeBase.Related.Maps;

/// <summary>A node of a view with what it is joined to there.</summary>
/// <param name="Links">Edges to other nodes of the view.</param>
/// <param name="Joins">The first of them, the most telling kinds first, no more than <see cref="TellGraphView.MostJoins"/>.</param>
public sealed record GraphRow(NodeShown Node, int Links, IReadOnlyList<RowJoin> Joins);

/// <summary>An edge of a row.</summary>
/// <param name="Kind">As in <see cref="EdgeShown"/>, or same_paper or shared_author.</param>
/// <param name="Outgoing">It begins at the node of the row.</param>
public sealed record RowJoin(string Kind, bool Outgoing, NodeShown Other);

/// <summary>A view of the graph for those without scripts.</summary>
/// <param name="Rows">Its nodes, the most joined first.</param>
/// <param name="Drawing">What lies nearest to the focus, or to the most joined nodes.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="Community">The community that is looked at; null for none.</param>
public sealed record GraphViewTold(Listed<GraphRow> Rows, RelatedGraph Drawing, GraphChoices Choices, NamedCommunity? Community);

/// <summary>Tells a view of the library's graph as rows and as a small drawing.</summary>
public sealed class TellGraphView(KnowledgeBaseContext db, RefreshGraph graphs)
{
    /// <summary>Most edges that are told of a row.</summary>
    public const int MostJoins = 6;

    /// <summary>Null when the focus is no node.</summary>
    public async Task<GraphViewTold?> RunAsync(GraphView view, int page, int pageSize, CancellationToken cancellationToken)
    {
        var graph = await graphs.HoldingAsync(db, view.Focus, cancellationToken);
        var shown = new ViewGraph(graph, view);
        if (shown.Nodes(await ShowGraphMap.FoundAsync(db, view.Q, cancellationToken)) is not { } nodes)
        {
            return null;
        }

        var joins = new ViewJoins(graph, shown.Edges, nodes);
        var paging = Paging.Of(page, pageSize);
        var ranked = nodes.OrderByDescending(node => node == graph.Find(view.Focus)).ThenByDescending(joins.Degree).ThenBy(node => node).ToList();
        var rows = ranked.Skip(paging.Skip).Take(paging.Size).Select(node => (Node: node, Joins: joins.At(node).Take(MostJoins).ToList())).ToList();
        var drawn = SmallDrawing.Of(joins, ranked, hasFocus: view.Focus is not null);
        var labels = await new MapLabels(db).OfAsync(
            graph, rows.SelectMany(row => row.Joins.Select(join => join.Other).Append(row.Node)).Concat(drawn.Nodes).Distinct(), cancellationToken);
        return new GraphViewTold(
            new Listed<GraphRow>(nodes.Count, paging.Page, paging.Size, [.. rows.Select(row => new GraphRow(Shown(row.Node), joins.Degree(row.Node), [.. row.Joins.Select(Told)]))]),
            drawn.Laid(graph, labels),
            await GraphChoices.OfAsync(db, graph, cancellationToken),
            view.Community is { } community ? graph.Named.FirstOrDefault(one => one.Id == community)?.Name : null);

        NodeShown Shown(int node) => ShowGraphNode.Shown(graph, labels, node);

        RowJoin Told(ViewJoin join) => new(join.Kind.Print(), join.Outgoing, Shown(join.Other));
    }
}
