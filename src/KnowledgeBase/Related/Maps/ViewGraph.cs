namespace KnowledgeBase.Related.Maps;

/// <summary>
/// Finds the part of the graph that a view shows. Filters choose articles; papers, targets, authors and affiliations are shown with the chosen
/// articles that they are joined to.
/// </summary>
internal sealed class ViewGraph(LibraryGraph graph, GraphView view)
{
    /// <summary>A node with more edges is shown, but what it joins is not followed: it would bring half of the library.</summary>
    private const int HubDegree = 200;

    private readonly HashSet<NodeKind> kinds = [.. view.Kinds ?? ExploreInput.DefaultKinds];
    private readonly HashSet<EdgeKind> edgeKinds = [.. view.Edges ?? EdgeKinds.OfRows];

    /// <param name="found">Ids of the articles that hold the words looked for; null when none are looked for.</param>
    /// <returns>Null when the focus is no node.</returns>
    public Viewed? Run(HashSet<int>? found)
    {
        var focus = view.Focus is null ? -1 : graph.Find(view.Focus);
        if (view.Focus is not null && focus < 0)
        {
            return null;
        }

        var shown = view.ChoosesArticles ? Joined(ChosenArticles.Find(graph, view, found)) : graph.Nodes.Select(node => kinds.Contains(node.Kind)).ToArray();
        if (focus >= 0)
        {
            shown[focus] = true;
            shown = Around(focus, shown);
        }

        var nodes = Enumerable.Range(0, shown.Length).Where(node => shown[node] && (view.Community is null || graph.Communities[node] == view.Community)).ToList();
        return Limited(nodes, focus);
    }

    private bool[] Joined(bool[] chosen)
    {
        var shown = new bool[chosen.Length];
        for (var article = 0; article < chosen.Length; article++)
        {
            if (!chosen[article])
            {
                continue;
            }

            shown[article] = kinds.Contains(NodeKind.Article);
            foreach (var target in graph.Across(article, NodeKind.Uncaptured))
            {
                shown[target] = kinds.Contains(NodeKind.Uncaptured);
            }

            foreach (var paper in graph.Across(article, NodeKind.Paper))
            {
                shown[paper] = kinds.Contains(NodeKind.Paper);
                foreach (var name in graph.Across(paper, NodeKind.Author).Concat(graph.Across(paper, NodeKind.Affiliation)))
                {
                    shown[name] = kinds.Contains(graph.Nodes[name].Kind);
                }
            }
        }

        return shown;
    }

    private bool[] Around(int focus, bool[] shown)
    {
        var near = new bool[shown.Length];
        near[focus] = true;
        var border = new List<int> { focus };
        for (var step = 0; step < Math.Clamp(view.Depth, 1, ExploreInput.MaxDepth); step++)
        {
            var next = new List<int>();
            foreach (var node in border.Where(node => node == focus || graph.EdgesAt(node).Length <= HubDegree))
            {
                foreach (var other in NextTo(node).Where(other => shown[other] && !near[other]))
                {
                    near[other] = true;
                    next.Add(other);
                }
            }

            border = next;
        }

        return near;
    }

    private List<int> NextTo(int node)
    {
        var joined = SharedEdges.Across(graph, node, edgeKinds).ToList();
        foreach (var edge in graph.EdgesAt(node))
        {
            if (edgeKinds.Contains(graph.Edges[edge].Kind))
            {
                joined.Add(graph.Across(edge, node));
            }
        }

        return joined;
    }

    private Viewed Limited(List<int> nodes, int focus)
    {
        var all = Places(nodes);
        var total = new MapTotal(nodes.Count, Among(all).Count + SharedEdges.Among(graph, all, edgeKinds).Count);
        if (nodes.Count > view.Limit)
        {
            nodes = [.. nodes.OrderByDescending(node => node == focus).ThenByDescending(graph.Degree).ThenBy(node => node).Take(view.Limit)];
        }

        // Neighbours on the list are mostly of one community: their numbers are near, and the same digits come again, which compresses well.
        nodes = [.. nodes.OrderBy(node => graph.Communities[node]).ThenBy(node => node)];
        var places = Places(nodes);
        var edges = Among(places).OrderBy(edge => places[graph.Edges[edge].Source]).ThenBy(edge => places[graph.Edges[edge].Target]);
        return new Viewed(nodes, [.. edges], SharedEdges.Among(graph, places, edgeKinds), places, total);
    }

    private int[] Places(List<int> nodes)
    {
        var places = Enumerable.Repeat(-1, graph.Nodes.Length).ToArray();
        for (var i = 0; i < nodes.Count; i++)
        {
            places[nodes[i]] = i;
        }

        return places;
    }

    private List<int> Among(int[] places) =>
        [.. Enumerable.Range(0, graph.Edges.Length).Where(edge => graph.Edges[edge] is var (source, target, kind, _) && places[source] >= 0 && places[target] >= 0 && edgeKinds.Contains(kind))];
}
