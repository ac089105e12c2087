using KnowledgeBase.Data;

namespace KnowledgeBase.Related.Maps;

/// <summary>What the articles of a graph can be filtered by.</summary>
/// <param name="Sites">Sites, those with most articles first.</param>
/// <param name="Affiliations">Affiliations, those with most papers first.</param>
/// <param name="Years">First and last year of an article; null when none is known.</param>
public sealed record GraphChoices(IReadOnlyList<string> Sites, IReadOnlyList<MapName> Affiliations, (int First, int Last)? Years)
{
    internal static async Task<GraphChoices> OfAsync(KnowledgeBaseContext db, LibraryGraph graph, CancellationToken cancellationToken)
    {
        var affiliations = graph.Ranks.Affiliations.Select(node => graph.Nodes[node].Id).ToList();
        var names = await new GraphLabels(db).OfAsync([.. affiliations.Select(NodeKey.Affiliation)], cancellationToken);
        return new GraphChoices(
            graph.Ranks.Sites,
            [.. affiliations.Where(id => names.ContainsKey(NodeKey.Affiliation(id))).Select(id => new MapName(id, names[NodeKey.Affiliation(id)].Text))],
            graph.Ranks.Years);
    }
}
