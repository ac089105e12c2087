namespace KnowledgeBase.Browser.Tests.Hostile;

[Collection(HostileLibrary.Name)]
public sealed class ApiTests(HostileLibrary library)
{
    [Fact]
    public async Task AnswersForProgramsAreNeverReadAsPages()
    {
        await using var visit = await Visit.OpenAsync(library, Reader.Wide);
        foreach (var (path, type) in await AnswersAsync())
        {
            var answer = (await visit.Page.GotoAsync(path))!;
            Assert.Equal((path, type), (path, await visit.Page.EvaluateAsync<string>("() => document.contentType")));
            Assert.Equal("nosniff", await answer.HeaderValueAsync("x-content-type-options"));
            Assert.Contains("default-src 'none'", await answer.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        }

        visit.AssertQuiet();
    }

    [Fact]
    public async Task TheListOfUncapturedAddressesIsOneWebAddressALine()
    {
        var lines = (await library.Http.GetStringAsync("/uncaptured.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^https?://[^\s\p{Cc}]+$", line));
    }

    private async Task<IEnumerable<(string Path, string Type)>> AnswersAsync()
    {
        const string Json = "application/json";
        var lists = new[] { "articles", "papers", "authors", "affiliations", "uncaptured", "graph", "status" }.Select(kind => ($"/api/v1/{kind}?pageSize=100", Json));
        var papers = (await library.AllAsync("papers")).Take(10).Select(path => ($"/api/v1{path}", Json));
        var articles = (await library.AllAsync("articles")).Take(10).Select(path => ($"/api/v1{path}", Json));
        var word = Uri.EscapeDataString(HostileWords.All[0]);
        return
        [
            .. lists, .. papers, .. articles, ($"/api/v1/articles?q={word}", Json), ("/openapi/v1.json", Json), ("/uncaptured.txt", "text/plain"),
            ($"/api/v1/articles/{word}", "application/problem+json"), ($"/api/v1/{word}", "application/problem+json"),
        ];
    }
}
