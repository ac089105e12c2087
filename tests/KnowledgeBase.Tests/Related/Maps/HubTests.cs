using KnowledgeBase.Data;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Related.Maps;

/// <summary>An article, and an address that no capture covers, that 15,000 articles link to.</summary>
public sealed class HubTests
{
    private const int Links = 15_000;

    private const string ToArticle = """
        INSERT INTO RelatedLinks (ArticleId, Position, Kind, TargetUrl, TargetKey, TargetId, TargetArticleId, LinkText, Sentence, Line)
        SELECT Id, 0, 'Inline', 'https://e.example/1', 'k1', 'u0000000000000001', 1, 'text', 'sentence', 1 FROM Articles WHERE Id > 1
        """;

    private const string ToTarget = """
        INSERT INTO RelatedLinks (ArticleId, Position, Kind, TargetUrl, TargetKey, TargetId, LinkText, Sentence, Line)
        SELECT Id, 1, 'Inline', 'https://e.example/2', 'k0', 'u0000000000000002', 'text', 'sentence', 1 FROM Articles WHERE Id > 1
        """;

    [Fact]
    public async Task DoNotHoldAnythingUp()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1));
        await library.AskAsync(CopyAsync);
        await library.AskAsync(db => db.Database.ExecuteSqlRawAsync(ToArticle));
        await library.AskAsync(db => db.Database.ExecuteSqlRawAsync(ToTarget));

        var map = (await library.UseAsync<ShowGraphMap, GraphMap?>(show => show.RunAsync(new GraphView(), MapDetail.Nodes, CancellationToken.None)))!;
        Assert.Equal(Links + 2, map.Total.Nodes);
        Assert.Equal(GraphView.DefaultLimit, map.Nodes.Ids.Count);
        Assert.Contains("a1", map.Nodes.Ids);
        Assert.Contains("u0000000000000002", map.Nodes.Ids);

        var around = (await library.UseAsync<ShowGraphMap, GraphMap?>(show => show.RunAsync(new GraphView(Focus: "a7", Depth: 3), MapDetail.Nodes, CancellationToken.None)))!;
        Assert.Equal(3, around.Nodes.Ids.Count);

        var node = (await library.UseAsync<ShowGraphNode, GraphNodeDetails?>(show => show.RunAsync("a1", CancellationToken.None)))!;
        Assert.Equal(Links, node.Degree);
        Assert.Equal(ShowGraphNode.MostEdges, node.Edges.Count);

        var path = (await library.UseAsync<FindPath, GraphPath?>(find => find.RunAsync("a5", "a9000", CancellationToken.None)))!;
        Assert.Equal(2, Assert.Single(path.Chains).Steps.Count);

        var insights = await library.UseAsync<ShowGraphInsights, GraphInsights>(show => show.RunAsync(20, CancellationToken.None));
        Assert.Equal((Links, Links - 1), (insights.MostLinked.Single().Count, insights.Bridges.Single().Count));

        var surroundings = (await library.UseAsync<ShowSurroundings, Surroundings?>(show => show.RunAsync("a1", CancellationToken.None)))!;
        Assert.InRange(surroundings.Nodes.Count, 20, ShowSurroundings.MostNodes);
        Assert.True(surroundings.Truncated);
        var besides = (await library.UseAsync<ShowSurroundings, Surroundings?>(show => show.RunAsync("a7", CancellationToken.None)))!;
        Assert.Equal(["a7", "a1", "u0000000000000002"], besides.Nodes.Select(near => near.Id));
        var told = (await library.UseAsync<TellGraphView, GraphViewTold?>(tell => tell.RunAsync(new GraphView(Focus: "a1"), 1, 100, CancellationToken.None)))!;
        Assert.Equal((100, TellGraphView.MostJoins), (told.Rows.Items.Count, told.Rows.Items[0].Joins.Count));
        Assert.InRange(told.Drawing.Nodes.Count, 2, ExploreInput.DefaultLimit);

        var target = Assert.Single((await library.UseAsync<ListUncaptured, Listed<UncapturedTarget>>(list => list.RunAsync(new ListUncapturedInput(), CancellationToken.None))).Items);
        Assert.Equal((Links, ListUncaptured.MostLinks), (target.Count, target.LinkedFrom.Count));
    }

    // Copies of the first article, which differ in what must be unique.
    private static async Task<int> CopyAsync(KnowledgeBaseContext db)
    {
        var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info('Articles')").ToListAsync();
        var values = columns.Select(column => column switch { "Id" => "n.i", "Key" => "'k' || n.i", _ => $"a.\"{column}\"" });
        var sql = $"""
            WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= {Links})
            INSERT INTO Articles ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM n JOIN Articles a ON a.Id = 1
            """;
        return await db.Database.ExecuteSqlRawAsync(sql);
    }
}
