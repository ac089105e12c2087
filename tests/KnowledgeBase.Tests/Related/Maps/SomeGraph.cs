using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Tests.Related.Maps;

/// <summary>Makes graphs without a database.</summary>
internal static class SomeGraph
{
    /// <summary>Articles 1 and up, joined as given by their numbers from 0.</summary>
    public static GraphStructure OfArticles(int count, IEnumerable<(int From, int To)> links) => new(
        "stamp",
        [.. Enumerable.Range(1, count).Select(id => new MapNode(NodeKind.Article, id, $"a{id}", 2024, -1))],
        [.. links.Where(link => link.From != link.To).Distinct().Order().Select(link => new MapEdge(link.From, link.To, EdgeKind.RelatedResearch))],
        []);

    /// <summary>Groups of articles, each joined with each other in its group, and the groups in a ring.</summary>
    public static GraphStructure OfGroups(int groups, int size) => OfArticles(
        groups * size,
        Enumerable.Range(0, groups).SelectMany(group => Enumerable.Range(0, size).SelectMany(i => Enumerable.Range(i + 1, size - i - 1).Select(j => ((group * size) + i, (group * size) + j)))
            .Append((group * size, (group + 1) % groups * size))));

    public static LaidOut LaidOut(this GraphStructure structure, StoredPlaces? last = null) =>
        LayOutGraph.Run(structure, last ?? StoredPlaces.None, unchanged: false, CancellationToken.None);

    public static StoredPlaces Stored(this LaidOut laid, GraphStructure structure) =>
        StoredPlaces.Read(StoredPlaces.Write(structure.Nodes, laid.X, laid.Y, laid.Communities));
}
