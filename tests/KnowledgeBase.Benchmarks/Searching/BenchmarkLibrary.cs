using KnowledgeBase.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Benchmarks.Searching;

/// <summary>A library in a folder, opened as the app opens it.</summary>
internal sealed class BenchmarkLibrary(ServiceProvider services) : IAsyncDisposable
{
    public static async Task<BenchmarkLibrary> OpenAsync(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("KnowledgeBase:DataDirectory", folder)]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddKnowledgeBase(configuration).AddReading().BuildServiceProvider();
        await services.MigrateLibraryAsync(CancellationToken.None);
        return new BenchmarkLibrary(services);
    }

    /// <summary>Works in a scope of its own.</summary>
    public async Task UseAsync<TService>(Func<TService, Task> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task UseAsync(Func<KnowledgeBaseContext, Task> use) => await UseAsync<KnowledgeBaseContext>(use);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
