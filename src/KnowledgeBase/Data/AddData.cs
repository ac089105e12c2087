using KnowledgeBase.Finding;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Data;

/// <summary>Registers the library's database as configured, and brings it up to date.</summary>
public static class AddData
{
    public static IServiceCollection AddKnowledgeBaseData(this IServiceCollection services, IConfiguration configuration) =>
        services.AddContextOfLibrary<KnowledgeBaseContext, SqliteKnowledgeBaseContext, PostgreSqlKnowledgeBaseContext>(configuration, HistoryRepository.DefaultTableName);

    /// <summary>
    /// A context on the library's database. Consumers ask for <typeparamref name="TContext"/>; which one they get is decided here, once.
    /// </summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="configuration">Says which database.</param>
    /// <param name="history">Table in which the context notes its migrations; each context needs its own.</param>
    public static IServiceCollection AddContextOfLibrary<TContext, TSqlite, TPostgreSql>(this IServiceCollection services, IConfiguration configuration, string history)
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        var provider = configuration[$"{KnowledgeBaseOptions.Section}:Database:Provider"];
        return (Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var chosen) ? chosen : DatabaseProvider.Sqlite) switch
        {
            DatabaseProvider.PostgreSql => services.AddDbContext<TContext, TPostgreSql>(
                options => options.UseNpgsql(PostgreSqlConnection(configuration), postgreSql => postgreSql.MigrationsHistoryTable(history)).ConfigureWarnings(AnyWillDo)),
            _ => services.AddDbContext<TContext, TSqlite>(
                (provided, options) => options
                    .UseSqlite(
                        SqliteConnection(configuration, provided.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value),
                        sqlite => sqlite.MigrationsHistoryTable(history))
                    .AddInterceptors(SqlitePragmas.Instance).ConfigureWarnings(AnyWillDo)),
        };
    }

    /// <summary>One command may go through a library of any size: cut off by the usual 30 seconds, the app would never start again.</summary>
    private static readonly TimeSpan LongestMigration = TimeSpan.FromHours(24);

    // Counting up to a limit takes any rows, and to sort them for it would cost what the limit saves.
    private static void AnyWillDo(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);

    /// <summary>Creates the data directory, applies outstanding migrations and indexes what is not indexed as today. Run once, before anything asks the database.</summary>
    public static async Task MigrateLibraryAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value;
        OwnersDirectory.Create(options.DataDirectory);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        db.Database.SetCommandTimeout(LongestMigration);
        await db.Database.MigrateAsync(cancellationToken);
        await SqliteInForce.CheckAsync(db, services.GetRequiredService<ILogger<SqliteInForce>>(), cancellationToken);
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
