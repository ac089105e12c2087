using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Captures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The app on the sample captures, as a newcomer sees it.</summary>
public sealed class SampleLibrary : RunningLibrary
{
    public const string Name = "samples";

    protected override string CaptureFolder => Repository.Samples;

    /// <summary>Path of the article whose title begins so.</summary>
    public Task<string> ArticleAsync(string title) => PathAsync("articles", "title", title);

    public Task<string> PaperAsync(string title) => PathAsync("papers", "title", title);

    public Task<string> AuthorAsync(string name) => PathAsync("authors", "name", name);

    public Task<string> AffiliationAsync(string name) => PathAsync("affiliations", "name", name);

    public async Task<int> ArticleCountAsync() => (await Http.GetFromJsonAsync<LibraryStatus>("/api/v1/status"))!.Articles;

    /// <summary>Lets a reader go through the library and makes sure that nothing went wrong on the way.</summary>
    internal async Task ReadAsync(Reader reader, Func<IPage, Task> journey)
    {
        await using var visit = await Visit.OpenAsync(this, reader);
        await journey(visit.Page);
        visit.AssertQuiet();
    }

    private async Task<string> PathAsync(string kind, string field, string beginning)
    {
        using var found = JsonDocument.Parse(await Http.GetStringAsync($"/api/v1/{kind}?pageSize=100&q={Uri.EscapeDataString(beginning)}"));
        var item = found.RootElement.GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty(field).GetString()!.StartsWith(beginning, StringComparison.Ordinal));
        return $"/{kind}/{item.GetProperty("id").GetInt32()}";
    }
}

[CollectionDefinition(SampleLibrary.Name)]
public sealed class SampleLibraryReaders : ICollectionFixture<SampleLibrary>;
