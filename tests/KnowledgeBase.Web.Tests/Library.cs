using KnowledgeBase.Data;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Web.Tests;

/// <summary>The real app on a database of its own, holding <see cref="SmallWorld"/>.</summary>
public class Library : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("kb-web-").FullName;

    /// <summary>SQL of every command since the start, as EF logs it.</summary>
    internal SqlLog Sql { get; } = new();

    internal WarningLog Warnings { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Signs <see cref="Client"/> in as somebody of that role.</summary>
    public async Task SignInAsync(AccountRole role) => await Client.SignInAsync(await Services.PersonAsync(role));

    /// <summary>A client of its own, signed in as somebody of that role, or nobody.</summary>
    public async Task<HttpClient> ClientOfAsync(AccountRole? role = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (role is { } known)
        {
            await client.SignInAsync(await Services.PersonAsync(known));
        }

        return client;
    }

    /// <summary>Where requests seem to come from.</summary>
    internal Visitor Visitor { get; } = new();

    public async Task InitializeAsync()
    {
        Client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await using var scope = Services.CreateAsyncScope();
        await SeedAsync(scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>());
        await Services.GetRequiredService<RefreshGraph>().RunAsync(CancellationToken.None);
    }

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    protected virtual Task SeedAsync(KnowledgeBaseContext db) => SmallWorld.SeedAsync(db);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("KnowledgeBase:DataDirectory", _data);
        builder.UseSetting("AllowedHosts", "localhost;library.example");
        builder.UseSetting("KnowledgeBase:Graph:RefreshSeconds", "86400"); // Tests say themselves when it is to be read anew.
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Warnings));
        builder.ConfigureTestServices(services =>
        {
            services.PostConfigure<KnowledgeBaseOptions>(options => options.CaptureFolders.Clear());
            services.ConfigureDbContext<SqliteKnowledgeBaseContext>(options => options.AddInterceptors(Sql));
            services.AddSingleton<IStartupFilter>(Visitor);
        });
    }
}

/// <summary>The app before anything was captured.</summary>
public sealed class EmptyLibrary : Library
{
    protected override Task SeedAsync(KnowledgeBaseContext db) => Task.CompletedTask;
}
