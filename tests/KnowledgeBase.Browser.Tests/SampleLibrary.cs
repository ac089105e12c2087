using System.Net.Http.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The app on the sample captures, as a newcomer sees it.</summary>
public sealed class SampleLibrary : RunningLibrary
{
    public const string Name = "samples";

    internal AdminStates AdminStates { get; }

    public SampleLibrary() => AdminStates = new AdminStates(this);

    protected override string CaptureFolder => Repository.Samples;

    public async Task<int> ArticleCountAsync() => (await Http.GetFromJsonAsync<LibraryStatus>("/api/v1/status"))!.Articles;

    /// <summary>Path of the capture that could not be read.</summary>
    public async Task<string> UnreadableAsync() => Regex.Match(await Http.GetStringAsync("/admin/captures?outcome=unreadable"), "/admin/captures/[0-9]+(?=\")").Value;

    public async Task<CaptureCounts> CountsAsync() => (await Http.GetFromJsonAsync<LibraryStatus>("/api/v1/status"))!.Captures;

    /// <summary>Lets a reader go through the library and makes sure that nothing went wrong on the way.</summary>
    internal async Task ReadAsync(Reader reader, Func<IPage, Task> journey)
    {
        await using var visit = await Visit.OpenAsync(this, reader);
        await journey(visit.Page);
        visit.AssertQuiet();
    }
}

[CollectionDefinition(SampleLibrary.Name)]
public sealed class SampleLibraryReaders : ICollectionFixture<SampleLibrary>;
