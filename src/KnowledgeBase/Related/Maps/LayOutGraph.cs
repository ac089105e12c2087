using KnowledgeBase.Related.Communities;
using KnowledgeBase.Related.Layouts;

namespace KnowledgeBase.Related.Maps;

/// <summary>Where everything stands, by the number of the node.</summary>
/// <param name="Communities">Community of each node, or <see cref="Community.None"/>.</param>
/// <param name="Known">How many nodes stood somewhere before.</param>
internal sealed record LaidOut(float[] X, float[] Y, int[] Communities, int Known);

/// <summary>
/// Finds communities and places. Articles, papers and uncaptured targets are laid out by their links; authors and affiliations stand in the
/// middle of their papers, because an institute with a thousand papers would otherwise pull together what has nothing to do with each other.
/// </summary>
internal static class LayOutGraph
{
    /// <summary>A smaller community needs no name: an article with its papers and links is one already.</summary>
    private const int FewestArticles = 3;

    /// <summary>Distance of an author from the middle of the papers, so that several authors of one paper do not stand in one spot.</summary>
    private const double Aside = 3;

    /// <param name="structure">What is to be laid out.</param>
    /// <param name="last">Where things stood.</param>
    /// <param name="unchanged">The last layout is one of the same graph, and stays.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    public static LaidOut Run(GraphStructure structure, StoredPlaces last, bool unchanged, CancellationToken cancellationToken)
    {
        var count = structure.Nodes.TakeWhile(node => node.Kind < NodeKind.Author).Count();
        var before = structure.Nodes.Take(count).Select(last.Of).ToArray();
        var known = before.Select(place => place is not null).ToArray();
        if (unchanged && known.All(one => one))
        {
            return WithSatellites(structure, Former(before), [.. before.Select(place => place!.Value.Community)], count);
        }

        var graph = WeightedGraph.Of(count, [.. structure.Edges.Where(edge => edge.Kind < EdgeKind.Wrote).Select(edge => new WeightedEdge(edge.Source, edge.Target, Weight(edge.Kind)))]);
        var levels = Louvain.Levels(graph);
        cancellationToken.ThrowIfCancellationRequested();
        var places = Placed(levels, graph, before, known, cancellationToken);
        var communities = StableCommunities.Renumber(Worthwhile(structure.Nodes, Louvain.Coarsest(levels)), [.. before.Select(place => place?.Community ?? Community.None)]);
        return WithSatellites(structure, places, communities, known.Count(one => one));
    }

    // What an article says about a link in words of its own joins more than a mention in passing.
    private static float Weight(EdgeKind kind) => kind switch
    {
        EdgeKind.RelatedResearch => 3,
        EdgeKind.RelatedArticle or EdgeKind.Introduces => 2,
        _ => 1,
    };

    private static Places Placed(
        List<(WeightedGraph, int[])> levels, WeightedGraph graph, StoredPlace?[] before, bool[] known, CancellationToken cancellationToken)
    {
        if (known.Count(one => one) * 2 < graph.Count)
        {
            return LibraryLayout.First(levels, cancellationToken);
        }

        var places = Former(before);
        LibraryLayout.Next(graph, places, known, cancellationToken);
        return places;
    }

    private static Places Former(StoredPlace?[] before) =>
        new([.. before.Select(place => (double)(place?.X ?? 0))], [.. before.Select(place => (double)(place?.Y ?? 0))]);

    private static int[] Worthwhile(MapNode[] nodes, int[] communities)
    {
        var articles = communities.Where((_, node) => nodes[node].Kind == NodeKind.Article).CountBy(community => community).ToDictionary();
        return [.. communities.Select(community => articles.GetValueOrDefault(community) >= FewestArticles ? community : Community.None)];
    }

    private static LaidOut WithSatellites(GraphStructure structure, Places places, int[] communities, int known)
    {
        var nodes = structure.Nodes;
        var (x, y, all) = (new float[nodes.Length], new float[nodes.Length], new int[nodes.Length]);
        for (var i = 0; i < communities.Length; i++)
        {
            (x[i], y[i], all[i]) = ((float)places.X[i], (float)places.Y[i], communities[i]);
        }

        var papers = structure.Edges.Where(edge => edge.Kind >= EdgeKind.Wrote).ToLookup(edge => edge.Source, edge => edge.Target);
        for (var i = communities.Length; i < nodes.Length; i++)
        {
            var (dx, dy) = Sunflower.Seed(nodes[i].Id, Aside);
            x[i] = (float)(papers[i].Average(paper => places.X[paper]) + dx);
            y[i] = (float)(papers[i].Average(paper => places.Y[paper]) + dy);
            all[i] = papers[i].CountBy(paper => communities[paper]).OrderByDescending(one => one.Value).ThenBy(one => one.Key).First().Key;
        }

        return new LaidOut(x, y, all, known);
    }
}
