using KnowledgeBase.Related.Maps;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Related.Maps;

/// <summary>The graph of a real library: read, kept, refreshed, while captures come.</summary>
public sealed class GraphOfLibraryTests
{
    [Fact]
    public async Task IsLaidOutAnewOnlyWhenSomethingChanged()
    {
        await using var library = await Library.OpenAsync();
        Assert.True(await RefreshAsync(library));
        Assert.False(await RefreshAsync(library));
        await library.IngestTextAsync("1.md", Some.Capture(1, related: [2, 3]));
        Assert.True(await RefreshAsync(library));
        Assert.False(await RefreshAsync(library));
        await library.IngestTextAsync("2.md", Some.Capture(2, title: "次の記事"));
        Assert.True(await RefreshAsync(library));
        Assert.Equal(["a1", "a2", "u"], Names(await MapAsync(library)));
    }

    [Fact]
    public async Task StandsInTheSamePlacesAfterARestart()
    {
        var library = await Library.OpenAsync();
        foreach (var number in Enumerable.Range(1, 12))
        {
            await library.IngestTextAsync($"{number}.md", Some.Capture(number, title: $"記事{number}", related: [(number * 5) % 12, number + 1]));
        }

        var before = await MapAsync(library);
        await using var again = await Library.OpenAsync(library.Folder);
        var after = await MapAsync(again);
        Assert.Equal(before.Nodes.X, after.Nodes.X);
        Assert.Equal(before.Nodes.Communities, after.Nodes.Communities);
        Assert.Equal(before.Version, after.Version);
    }

    [Fact]
    public async Task HoldsNoLinkOfAnArticleToItselfAndNoneTwice()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1, related: [1, 2, 2], body: $"[前の話]({Some.Site}/2)と[次の話]({Some.Site}/2)。"));
        await library.IngestTextAsync("2.md", Some.Capture(2, title: "次の記事", related: [1]));
        var map = await MapAsync(library);
        Assert.Equal(["a1", "a2"], Names(map));
        Assert.Equal(map.Edges.Sources.Count, map.Edges.Sources.Zip(map.Edges.Targets, map.Edges.Kinds).Distinct().Count());
        Assert.DoesNotContain(map.Edges.Sources.Zip(map.Edges.Targets), ends => ends.First == ends.Second);
    }

    [Fact]
    public async Task IsWholeAtAnyTimeWhileCapturesCome()
    {
        await using var library = await Library.OpenAsync();
        var ingesting = Task.Run(async () =>
        {
            foreach (var number in Enumerable.Range(1, 25))
            {
                await library.IngestTextAsync($"{number}.md", Some.Capture(number, title: $"記事{number}", paper: $"Paper {number / 2}", related: [number - 1, number + 1]));
            }
        });
        while (!ingesting.IsCompleted)
        {
            await RefreshAsync(library);
            var map = await MapAsync(library);
            Assert.All(map.Edges.Sources.Concat(map.Edges.Targets), end => Assert.InRange(end, 0, map.Nodes.Ids.Count - 1));
            Assert.NotNull(await library.UseAsync<ShowGraphInsights, GraphInsights>(show => show.RunAsync(20, CancellationToken.None)));
        }

        await ingesting;
        await RefreshAsync(library);
        Assert.Equal(25, (await MapAsync(library)).Nodes.Ids.Count(id => id[0] == 'a'));
    }

    [Fact]
    public async Task IsKeptUpToDateInTheBackground()
    {
        await using var library = await Library.OpenAsync(settings: ("Graph:RefreshSeconds", "0.1"));
        await library.ReceiveAsync("1.md", "test", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Some.Capture(1, related: [2]))));
        await library.RunServicesUntilAsync(async db => (await db.Layouts.AsNoTracking().SingleOrDefaultAsync())?.Places.Length > 20);
    }

    [Fact]
    public async Task KeepsItsStampWhereNothingThatJoinsChanges()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("1.md", Some.Capture(1, related: [2]));
        var before = await library.AskAsync(db => GraphStamp.ReadAsync(db, CancellationToken.None));
        Assert.Equal(before, await library.AskAsync(db => GraphStamp.ReadAsync(db, CancellationToken.None)));
        await library.AskAsync(db => db.RelatedLinks.ExecuteUpdateAsync(link => link.SetProperty(one => one.TargetArticleId, 1)));
        Assert.NotEqual(before, await library.AskAsync(db => GraphStamp.ReadAsync(db, CancellationToken.None)));
    }

    private static IEnumerable<string> Names(GraphMap map) => map.Nodes.Ids.Select(id => id[0] == 'u' ? "u" : id).Order(StringComparer.Ordinal);

    private static Task<bool> RefreshAsync(Library library) => library.UseAsync<RefreshGraph, bool>(refresh => refresh.RunAsync(CancellationToken.None));

    private static async Task<GraphMap> MapAsync(Library library) =>
        (await library.UseAsync<ShowGraphMap, GraphMap?>(show => show.RunAsync(new GraphView(), MapDetail.Nodes, CancellationToken.None)))!;
}
