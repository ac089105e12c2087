using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;

namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>
/// A graph as libraries of linked articles have them: fields of different sizes, articles that link mostly within their field and mostly to what is
/// linked much already, papers that one or a few articles introduce, targets that no capture covers. The same numbers give the same graph.
/// </summary>
internal static class GeneratedGraph
{
    private const int Field = 120;

    /// <summary>Of ten nodes five are articles, three papers, two uncaptured targets.</summary>
    public static GraphStructure Create(int nodes, int edges)
    {
        var random = new Random(17);
        var (articles, papers, targets) = (nodes * 5 / 10, nodes * 3 / 10, nodes * 2 / 10);
        var fields = Enumerable.Range(0, articles).Select(_ => (int)(articles / Field * Math.Pow(random.NextDouble(), 1.5))).ToArray();
        var members = Enumerable.Range(0, articles).GroupBy(article => fields[article]).ToDictionary(group => group.Key, group => group.ToArray());
        var everything = Enumerable.Range(0, articles).ToArray();
        var found = new HashSet<MapEdge>();
        for (var paper = 0; paper < papers; paper++)
        {
            found.Add(new MapEdge((int)((long)paper * articles / papers), articles + paper, EdgeKind.Introduces));
        }

        for (var target = 0; target < targets; target++)
        {
            found.Add(new MapEdge(random.Next(articles), articles + papers + target, EdgeKind.RelatedArticle));
        }

        while (found.Count < edges)
        {
            var source = random.Next(articles);
            var field = random.NextDouble() < 0.9 ? members[fields[source]] : everything;
            var target = field[(int)(field.Length * Math.Pow(random.NextDouble(), 3))];
            if (target != source)
            {
                found.Add(new MapEdge(source, target, (EdgeKind)random.Next(3)));
            }
        }

        MapNode[] all =
        [
            .. Enumerable.Range(1, articles).Select(id => new MapNode(NodeKind.Article, id, $"a{id}", 2020 + (id % 7), id % 5)),
            .. Enumerable.Range(1, papers).Select(id => new MapNode(NodeKind.Paper, id, $"p{id}", 2018 + (id % 9), -1)),
            .. Enumerable.Range(1, targets).Select(id => new MapNode(NodeKind.Uncaptured, id, TargetId.Of($"https://elsewhere.example/{id}"), 0, -1)),
        ];
        return new GraphStructure("generated", all, [.. found.OrderBy(edge => edge.Source).ThenBy(edge => edge.Target)], ["a.example", "b.example", "c.example", "d.example", "e.example"]);
    }
}
