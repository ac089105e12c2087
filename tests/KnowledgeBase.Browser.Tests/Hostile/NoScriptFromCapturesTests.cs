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
    public async Task NothingOfACaptureRunsOnAList(string api, string path) => await NothingRunsOnAsync(await library.PagesAsync(api, path), hostile: 1);

    [Fact]
    public async Task NothingOfACaptureRunsWhereItsLinesAreShown()
    {
        var captures = (await library.Http.GetFromJsonAsync<LibraryStatus>("/api/v1/status"))!.Captures.Ingested;
        await NothingRunsOnAsync(["/admin/captures", .. Enumerable.Range(1, captures).Select(id => $"/admin/captures/{id}")]);
    }

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

    /// <param name="hostile">How many of the pages show a hostile word at least; otherwise nothing would have been tried.</param>
    private async Task NothingRunsOnAsync(IEnumerable<string> paths, int hostile = 20)
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Phone);
        var found = new List<string>();
        var shown = 0;
        foreach (var path in paths)
        {
            try
            {
                await visit.Page.GotoAsync(path);
                found.AddRange((await Findings.FindAsync(visit.Page)).Append(await visit.Page.TooWideAsync()).Where(finding => finding.Length > 0).Select(finding => $"{path} {finding}"));
                shown += await visit.Page.Locator("main").TextContentAsync() is { } text && text.Contains(HostileWords.Marker, StringComparison.Ordinal) ? 1 : 0;
            }
            catch (PlaywrightException left)
            {
                found.Add($"{path} was left: {left.Message}");
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.True(shown >= hostile, $"Only {shown} pages show a hostile word.");
        visit.AssertQuiet();
    }
}
