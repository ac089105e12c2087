using System.Net.Http.Json;
using KnowledgeBase.Browser.Tests.Looks;
using KnowledgeBase.Captures;

namespace KnowledgeBase.Browser.Tests.Hostile;

[Collection(HostileLibrary.Name)]
public sealed class NoScriptFromCapturesTests(HostileLibrary library)
{
    [Fact]
    public async Task EveryHostileCaptureIsRead() =>
        Assert.Equal(0, (await library.Http.GetFromJsonAsync<LibraryStatus>("/api/v1/status"))!.Captures.Unreadable);

    [Theory]
    [InlineData("articles")]
    [InlineData("papers")]
    [InlineData("authors")]
    [InlineData("affiliations")]
    public async Task NothingOfACaptureRunsOnAPageOfItsOwn(string kind) => await NothingRunsOnAsync(await library.AllAsync(kind));

    [Theory]
    [InlineData("articles", "/")]
    [InlineData("papers", "/papers")]
    [InlineData("authors", "/authors")]
    [InlineData("affiliations", "/affiliations")]
    [InlineData("uncaptured", "/uncaptured")]
    public async Task NothingOfACaptureRunsOnAList(string api, string path) => await NothingRunsOnAsync(await library.PagesAsync(api, path));

    [Fact]
    public async Task NothingOfACaptureRunsOnAGraph()
    {
        const string Everything = "kinds=article,paper,uncaptured,author,affiliation";
        var around = (await library.AllAsync("papers")).Select(path => $"/graph?focus=p{path.Split('/')[^1]}&depth=3&{Everything}");
        await NothingRunsOnAsync(["/graph", $"/graph?limit=500&{Everything}", .. around]);
    }

    [Fact]
    public Task NothingOfAQueryRunsOnAList() => NothingRunsOnAsync(HostileWords.All.Select(Uri.EscapeDataString).SelectMany(word => new[]
    {
        $"/?q={word}", $"/?site={word}&year={word}&sort={word}&page={word}", $"/papers?q={word}&sort={word}", $"/authors?q={word}", $"/graph?focus={word}&kinds={word}",
    }));

    [Fact]
    public Task NothingOfAnAddressRunsOnAnErrorPage() => NothingRunsOnAsync(HostileWords.All.Select(Uri.EscapeDataString).SelectMany(word => new[]
    {
        $"/{word}", $"/articles/{word}", $"/papers/arxiv/{word}",
    }));

    private async Task NothingRunsOnAsync(IEnumerable<string> paths)
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Phone);
        var found = new List<string>();
        var hostile = 0;
        foreach (var path in paths)
        {
            await visit.Page.GotoAsync(path);
            found.AddRange((await Findings.FindAsync(visit.Page)).Select(finding => $"{path} {finding}"));
            found.AddRange(await visit.Page.TooWideAsync() is { Length: > 0 } wide ? [wide] : Array.Empty<string>());
            hostile += await visit.Page.EvaluateAsync<bool>("marker => document.querySelector('main').textContent.includes(marker)", HostileWords.Marker) ? 1 : 0;
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.True(hostile > 0, "No page shows a hostile word, so nothing was tried.");
        visit.AssertQuiet();
    }
}
