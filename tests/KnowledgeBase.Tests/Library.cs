using KnowledgeBase.Articles;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Tests;

/// <summary>
/// A library of its own, on real SQLite in a temporary folder or on a PostgreSQL server. Every use case runs in a fresh scope, as in the app.
/// </summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Library(string folder, ServiceProvider services)
    {
        Folder = folder;
        this.services = services;
    }

    /// <summary>Data directory.</summary>
    public string Folder { get; }

    /// <summary>An empty library, or, in a folder that holds one, that library.</summary>
    /// <param name="settings">Settings below <c>KnowledgeBase:</c>.</param>
    public static Task<Library> OpenAsync(string? folder = null, params (string Key, string Value)[] settings) =>
        OpenConfiguredAsync(folder, settings.Select(setting => new KeyValuePair<string, string?>($"KnowledgeBase:{setting.Key}", setting.Value)));

    /// <summary>An empty library in a database of its own on the server.</summary>
    /// <param name="server">Npgsql connection string; a database that it names is not touched.</param>
    public static Task<Library> OpenOnPostgreSqlAsync(string server) => OpenConfiguredAsync(folder: null,
    [
        new("KnowledgeBase:Database:Provider", nameof(DatabaseProvider.PostgreSql)),
        new("ConnectionStrings:KnowledgeBase", $"{server};Database=kb_{Guid.NewGuid():N}"),
    ]);

    private static async Task<Library> OpenConfiguredAsync(string? folder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("kb-test-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("KnowledgeBase:DataDirectory", data), .. settings]).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddKnowledgeBase(configuration)
            .AddIngestionService()
            .AddReading()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await services.MigrateLibraryAsync(CancellationToken.None);
        return new Library(data, services);
    }

    /// <summary>Stores and ingests the files, in the order given.</summary>
    public async Task<IReadOnlyList<IngestedCapture>> IngestAsync(params IEnumerable<string> files)
    {
        var done = new List<IngestedCapture>();
        foreach (var file in files)
        {
            await ReceiveAsync(Path.GetFileName(file), file, () => File.OpenRead(file));
            done.AddRange(await IngestPendingAsync());
        }

        return done;
    }

    /// <summary>Stores and ingests a capture given as text.</summary>
    public Task<IReadOnlyList<IngestedCapture>> IngestTextAsync(string fileName, string text) =>
        IngestBytesAsync(fileName, System.Text.Encoding.UTF8.GetBytes(text));

    public async Task<IReadOnlyList<IngestedCapture>> IngestBytesAsync(string fileName, byte[] bytes)
    {
        await ReceiveAsync(fileName, "test", () => new MemoryStream(bytes));
        return await IngestPendingAsync();
    }

    /// <summary>Hands in a file, and leaves it waiting to be read.</summary>
    public Task<IReadOnlyList<ReceivedItem>> ReceiveAsync(string fileName, string origin, Func<Stream> open, PicturesAround? around = null) =>
        UseAsync<ReceiveFile, IReadOnlyList<ReceivedItem>>(receive => receive.RunAsync(new ReceivedFile(fileName, origin, open, around), CancellationToken.None));

    /// <summary>What would become of the files, taken in the order given.</summary>
    public Task<List<CapturePreview>> PreviewAsync(params IEnumerable<(string Name, byte[] Bytes)> files) =>
        UseAsync<PreviewCaptures, List<CapturePreview>>(async preview => await preview.RunAsync(
            files.Select(file => new ReceivedFile(file.Name, "test", () => new MemoryStream(file.Bytes))).ToAsyncEnumerable(), CancellationToken.None).ToListAsync());

    /// <summary>The text of an article as its page shows it.</summary>
    public async Task<ArticleReading> ReadAsync(int id)
    {
        var article = await UseAsync<ShowArticle, ArticleDetails?>(show => show.RunAsync(id, CancellationToken.None));
        return await UseAsync<ReadArticle, ArticleReading>(read => read.RunAsync(article!, Some.ReadingWords, CancellationToken.None));
    }

    public Task<IReadOnlyList<IngestedCapture>> IngestPendingAsync() =>
        services.GetRequiredService<IngestPending>().RunAsync(CancellationToken.None);

    /// <summary>Asks the database in a fresh scope.</summary>
    public Task<TResult> AskAsync<TResult>(Func<KnowledgeBaseContext, Task<TResult>> question) => UseAsync(question);

    /// <summary>Uses a service in a fresh scope.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Runs the background services until the condition holds; fails after half a minute.</summary>
    public async Task RunServicesUntilAsync(Func<KnowledgeBaseContext, Task<bool>> condition)
    {
        var hosted = services.GetServices<IHostedService>().ToList();
        foreach (var service in hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }

        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (!await AskAsync(condition) && DateTime.UtcNow < deadline)
        {
            await Task.Delay(50);
        }

        foreach (var service in hosted)
        {
            await service.StopAsync(CancellationToken.None);
        }

        Assert.True(await AskAsync(condition), "The background services did not get there in time.");
    }

    public async ValueTask DisposeAsync()
    {
        await AskAsync(db => db.Database.IsNpgsql() ? db.Database.EnsureDeletedAsync() : Task.FromResult(false));
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
