using System.Text.Json;

namespace KnowledgeBase.Browser.Tests.Hostile;

/// <summary>The app on captures that mean harm.</summary>
public sealed class HostileLibrary : RunningLibrary
{
    public const string Name = "hostile captures";

    protected override string CaptureFolder { get; } = Directory.CreateTempSubdirectory("kb-hostile-").FullName;

    public override Task InitializeAsync()
    {
        HostileCaptures.WriteTo(CaptureFolder);
        WideCapture.WriteTo(CaptureFolder);
        return base.InitializeAsync();
    }

    /// <summary>Path of every article, paper, author or affiliation.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(string kind)
    {
        var paths = new List<string>();
        for (var page = 1; ; page++)
        {
            using var list = JsonDocument.Parse(await Http.GetStringAsync($"/api/v1/{kind}?pageSize=100&page={page}"));
            var items = list.RootElement.GetProperty("items");
            if (items.GetArrayLength() == 0)
            {
                return paths;
            }

            paths.AddRange(items.EnumerateArray().Select(item => $"/{kind}/{item.GetProperty("id").GetInt32()}"));
        }
    }

    /// <summary>Every page of a list.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync(string api, string path)
    {
        using var list = JsonDocument.Parse(await Http.GetStringAsync($"/api/v1/{api}?pageSize=100"));
        var pages = (list.RootElement.GetProperty("total").GetInt32() + 99) / 100;
        return [.. Enumerable.Range(1, pages).Select(page => $"{path}?pageSize=100&page={page}")];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(CaptureFolder, recursive: true);
    }
}

[CollectionDefinition(HostileLibrary.Name)]
public sealed class HostileLibraryReaders : ICollectionFixture<HostileLibrary>;
