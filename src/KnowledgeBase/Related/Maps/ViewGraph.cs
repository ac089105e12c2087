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
    private readonly HashSet<EdgeKind> edgeKinds = [.. view.Edges ?? Enum.GetValues<EdgeKind>()];

    /// <param name="found">Ids of the articles that hold the words looked for; null when none are looked for.</param>
    /// <returns>Null when the focus is no node.</returns>
    public Viewed? Run(HashSet<int>? found)
    {
        var focus = view.Focus is null ? -1 : graph.Find(view.Focus);
        if (view.Focus is not null && focus < 0)
        {
            return null;
        }

        var shown = view.ChoosesArticles ? Joined(Chosen(found)) : graph.Nodes.Select(node => kinds.Contains(node.Kind)).ToArray();
        if (focus >= 0)
        {
            shown[focus] = true;
            shown = Around(focus, shown);
        }

        var nodes = Enumerable.Range(0, shown.Length).Where(node => shown[node] && (view.Community is null || graph.Communities[node] == view.Community)).ToList();
        return Limited(nodes, focus);
    }

    private bool[] Chosen(HashSet<int>? found)
    {
        var site = view.Site is null ? -1 : graph.Structure.Sites.ToList().IndexOf(view.Site);
        var affiliation = view.Affiliation is { } id ? graph.Find(NodeKey.Affiliation(id).Name) : -1;
        return
        [
            .. graph.Nodes.Select((node, number) => node.Kind == NodeKind.Article
                && (view.From is null || node.Year >= view.From)
                && (view.To is null || (node.Year <= view.To && node.Year > 0))
                && (view.Site is null || (site >= 0 && node.Site == site))
                && (view.Affiliation is null || (affiliation >= 0 && IsOf(number, affiliation)))
                && (found is null || found.Contains(node.Id))),
        ];
    }

    private bool IsOf(int article, int affiliation) =>
        Across(article, NodeKind.Paper).Any(paper => Across(paper, NodeKind.Affiliation).Contains(affiliation));

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
            foreach (var target in Across(article, NodeKind.Uncaptured))
            {
                shown[target] = kinds.Contains(NodeKind.Uncaptured);
            }

            foreach (var paper in Across(article, NodeKind.Paper))
            {
                shown[paper] = kinds.Contains(NodeKind.Paper);
                foreach (var name in Across(paper, NodeKind.Author).Concat(Across(paper, NodeKind.Affiliation)))
                {
                    shown[name] = kinds.Contains(graph.Nodes[name].Kind);
                }
            }
        }

        return shown;
    }

    private List<int> Across(int node, NodeKind kind)
    {
        var across = new List<int>();
        foreach (var edge in graph.EdgesAt(node))
        {
            var other = graph.Across(edge, node);
            if (graph.Nodes[other].Kind == kind)
            {
                across.Add(other);
            }
        }

        return across;
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
                foreach (var edge in graph.EdgesAt(node))
                {
                    var other = graph.Across(edge, node);
                    if (edgeKinds.Contains(graph.Edges[edge].Kind) && shown[other] && !near[other])
                    {
                        near[other] = true;
                        next.Add(other);
                    }
                }
            }

            border = next;
        }

        return near;
    }

    private Viewed Limited(List<int> nodes, int focus)
    {
        var total = new MapTotal(nodes.Count, Among(Places(nodes)).Count);
        if (nodes.Count > view.Limit)
        {
            nodes = [.. nodes.OrderByDescending(node => node == focus).ThenByDescending(graph.Degree).ThenBy(node => node).Take(view.Limit)];
        }

        // Neighbours on the list are mostly of one community: their numbers are near, and the same digits come again, which compresses well.
        nodes = [.. nodes.OrderBy(node => graph.Communities[node]).ThenBy(node => node)];
        var places = Places(nodes);
        return new Viewed(nodes, [.. Among(places).OrderBy(edge => places[graph.Edges[edge].Source]).ThenBy(edge => places[graph.Edges[edge].Target])], places, total);
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
