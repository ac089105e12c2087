namespace KnowledgeBase.Related.Maps;

/// <summary>
/// Finds the nodes that a view lets through. Filters choose articles; papers, targets, authors and affiliations are shown with the chosen
/// articles that they are joined to.
/// </summary>
internal sealed class ViewNodes(LibraryGraph graph, GraphView view, ViewEdges edges)
{
    /// <summary>A node with more edges is shown, but what it joins is not followed: it would bring half of the library.</summary>
    private const int MostFollowed = 200;

    /// <summary>How many times the edges that a node has on average make a hub, but never fewer than <see cref="FewestOfHub"/>; filter.js does the same.</summary>
    private const double HubFactor = 6;

    private const double FewestOfHub = 12;

    private readonly HashSet<NodeKind> kinds = [.. view.Kinds ?? ExploreInput.DefaultKinds];

    /// <param name="focus">Number of the node around which to look; -1 for none.</param>
    /// <param name="found">Ids of the articles that hold the words looked for; null when none are looked for.</param>
    /// <returns>Numbers of the nodes in the order of the graph.</returns>
    public List<int> Find(int focus, HashSet<int>? found)
    {
        var shown = view.ChoosesArticles ? Joined(ChosenArticles.Find(graph, view, found)) : graph.Nodes.Select(node => kinds.Contains(node.Kind)).ToArray();
        if (view.NoHubs)
        {
            HideHubs(shown);
        }

        if (focus >= 0)
        {
            shown[focus] = true;
            shown = Around(focus, shown);
        }

        var nodes = Enumerable.Range(0, shown.Length).Where(node => shown[node] && (view.Community is null || graph.Communities[node] == view.Community)).ToList();
        return view.NoLeaves ? WithoutLeaves(nodes, focus) : nodes;
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

    private void HideHubs(bool[] shown)
    {
        var degrees = shown.Select((isShown, node) => isShown ? graph.Degree(node) : 0).ToArray();
        var most = Math.Max(FewestOfHub, HubFactor * degrees.Sum(degree => (double)degree) / Math.Max(1, shown.Count(isShown => isShown)));
        for (var node = 0; node < shown.Length; node++)
        {
            shown[node] &= degrees[node] <= most;
        }
    }

    private bool[] Around(int focus, bool[] shown)
    {
        var near = new bool[shown.Length];
        near[focus] = true;
        var border = new List<int> { focus };
        for (var step = 0; step < Math.Clamp(view.Depth, 1, ExploreInput.MaxDepth); step++)
        {
            var next = new List<int>();
            foreach (var node in border.Where(node => node == focus || graph.EdgesAt(node).Length <= MostFollowed))
            {
                foreach (var other in edges.NextTo(node).Where(other => shown[other] && !near[other]))
                {
                    near[other] = true;
                    next.Add(other);
                }
            }

            border = next;
        }

        return near;
    }

    private List<int> WithoutLeaves(List<int> nodes, int focus)
    {
        var degrees = edges.Degrees(nodes);
        return [.. nodes.Where(node => degrees[node] > 1 || node == focus)];
    }
}
