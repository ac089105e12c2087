using KnowledgeBase.Data;
using KnowledgeBase.Related.Communities;

namespace KnowledgeBase.Related.Maps;

/// <summary>Names the communities of a graph after the titles of their most linked articles and papers.</summary>
internal sealed class NameCommunities(KnowledgeBaseContext db)
{
    /// <summary>Titles that name a community; more would cost time and hardly change the words.</summary>
    private const int MostTitles = 200;

    /// <summary>Titles of no community that are looked at, likewise.</summary>
    private const int MostOthers = 2000;

    public async Task<IReadOnlyList<Community>> RunAsync(LibraryGraph graph, CancellationToken cancellationToken)
    {
        var members = Enumerable.Range(0, graph.Nodes.Length).Where(node => graph.Communities[node] != Community.None && graph.Nodes[node].Kind < NodeKind.Author)
            .GroupBy(node => graph.Communities[node]).OrderBy(group => group.Key).ToList();
        var telling = members.ToDictionary(community => community.Key, community => graph.MembersOf(community.Key).Take(MostTitles).ToList());
        var others = graph.MembersOf(Community.None).Take(MostOthers).ToList();
        var labels = await new MapLabels(db).OfAsync(graph, telling.Values.SelectMany(nodes => nodes).Concat(others), cancellationToken);
        var words = CommunityWords.Of(telling.ToDictionary(
            community => community.Key, IReadOnlyList<string> (community) => [.. community.Value.Select(node => labels[node].Text)]),
            [.. others.Select(node => labels[node].Text)]);
        return [.. members.Select(community => new Community(new NamedCommunity(community.Key, words[community.Key], Around(community.Key)), community.Count()))];

        string? Around(int community) => words[community].Count > 0 ? null
            : labels[telling[community].OrderBy(node => graph.Nodes[node].Kind != NodeKind.Article).First()].Text;
    }
}
