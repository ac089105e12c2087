using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Data;

/// <summary>Registers the library's database as configured, and brings it up to date.</summary>
public static class AddData
{
    /// <summary>Consumers ask for <see cref="KnowledgeBaseContext"/>; which one they get is decided here, once.</summary>
    public static IServiceCollection AddKnowledgeBaseData(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = configuration[$"{KnowledgeBaseOptions.Section}:Database:Provider"];
        return (Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var chosen) ? chosen : DatabaseProvider.Sqlite) switch
        {
            DatabaseProvider.PostgreSql => services.AddDbContext<KnowledgeBaseContext, PostgreSqlKnowledgeBaseContext>(
                options => options.UseNpgsql(PostgreSqlConnection(configuration))),
            _ => services.AddDbContext<KnowledgeBaseContext, SqliteKnowledgeBaseContext>(
                (provided, options) => options
                    .UseSqlite(SqliteConnection(configuration, provided.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value))
                    .AddInterceptors(SqlitePragmas.Instance)),
        };
    }

    /// <summary>Creates the data directory, applies outstanding migrations and indexes what is not indexed as today. Run once, before anything asks the database.</summary>
    public static async Task MigrateLibraryAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value;
        Directory.CreateDirectory(options.DataDirectory);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        await db.Database.MigrateAsync(cancellationToken);
        await FillTargetIds.RunAsync(db, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<RebuildIndex>().RunAsync(cancellationToken);
    }

    internal static string SqliteConnection(IConfiguration configuration, KnowledgeBaseOptions options) =>
        configuration.GetConnectionString("KnowledgeBase")
        ?? $"Data Source={Path.Combine(Path.GetFullPath(options.DataDirectory), "knowledgebase.db")}";

    internal static string PostgreSqlConnection(IConfiguration configuration) =>
        configuration.GetConnectionString("KnowledgeBase")
        ?? throw new InvalidOperationException(
            "KnowledgeBase:Database:Provider is PostgreSql, but ConnectionStrings:KnowledgeBase is empty. Set it to an Npgsql connection string.");
}
