using System.Text.Json;
using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Tests.Api;

public sealed class Graph(Library library) : IClassFixture<Library>
{
    [Fact]
    public async Task ShowsTheNeighboursOfItsFocus()
    {
        var graph = await JsonAsync("/api/v1/graph?focus=a1");
        Assert.Equal(["a1", "a2", "p1"], Ids(graph).Where(id => id[0] != 'u'));
        Assert.Single(Ids(graph), id => id[0] == 'u');
        Assert.Equal("a1", graph.GetProperty("nodes")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task GoesAsFarAsItIsAskedTo()
    {
        Assert.DoesNotContain("p3", Ids(await JsonAsync("/api/v1/graph?focus=a1&depth=2")));
        Assert.Contains("p3", Ids(await JsonAsync("/api/v1/graph?focus=a1&depth=3")));
    }

    [Fact]
    public async Task SaysWhenItLeftSomethingOut()
    {
        var graph = await JsonAsync("/api/v1/graph?focus=a1&depth=3&limit=2");
        Assert.True(graph.GetProperty("truncated").GetBoolean());
        Assert.Equal(2, graph.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task IsDrawnTheSameEachTime() => Assert.Equal(
        await library.Client.GetStringAsync("/api/v1/graph?focus=a2&depth=3"),
        await library.Client.GetStringAsync("/api/v1/graph?focus=a2&depth=3"));

    [Fact]
    public async Task HasNoTwoLabelsOnEachOther()
    {
        var page = await Pages.Pages.PageAsync(library, "/graph?focus=a1&depth=3&kinds=article,paper,uncaptured,author,affiliation");
        var at = page.QuerySelectorAll("svg.graph .node > g").Select(node => Place(node.GetAttribute("transform")!)).ToList();
        Assert.True(at.Count > 7);
        Assert.All(at.SelectMany((a, i) => at.Skip(i + 1).Select(b => (a, b))), pair => Assert.True(
            Math.Abs(pair.a.X - pair.b.X) > GraphLayout.LabelWidth - 1 || Math.Abs(pair.a.Y - pair.b.Y) > GraphLayout.LabelHeight - 1));
    }

    private static (double X, double Y) Place(string transform)
    {
        var numbers = transform["translate(".Length..^1].Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1]);
    }

    private static IEnumerable<string> Ids(JsonElement graph) =>
        graph.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await library.Client.GetStringAsync(path)).RootElement;
}
