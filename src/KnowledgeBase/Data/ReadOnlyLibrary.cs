using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Data;

/// <summary>The library as it stands, opened so that the database itself refuses to write. Where there is none, an empty one in memory stands for it.</summary>
public sealed class ReadOnlyLibrary(KnowledgeBaseContext db)
{
    private const string InMemory = "Data Source=:memory:";

    /// <summary>To be called after <see cref="AddData.AddKnowledgeBaseData"/>.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReadOnlyLibrary>();
        services.ConfigureDbContext<SqliteKnowledgeBaseContext>((provided, options) =>
            options.UseSqlite(SqliteConnection(configuration, provided.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value)));
        services.ConfigureDbContext<PostgreSqlKnowledgeBaseContext>(options =>
            options.UseNpgsql(AddData.PostgreSqlConnection(configuration) + ";Options=-c default_transaction_read_only=on"));
    }

    /// <summary>Makes the library ready to be looked at. The context of this scope is then to be used, and no other.</summary>
    /// <returns>One sentence that says why it cannot be; null when it can.</returns>
    public async Task<string?> OpenAsync(CancellationToken cancellationToken)
    {
        if (db.Database.GetConnectionString() == InMemory)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.EnsureCreatedAsync(cancellationToken);
            return null;
        }

        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? "The library was made by an older version, or is not there yet, and nothing is to be written. Start the app once, or run a command that writes, to bring it up to date."
            : null;
    }

    private static string SqliteConnection(IConfiguration configuration, KnowledgeBaseOptions options)
    {
        var file = new SqliteConnectionStringBuilder(AddData.SqliteConnection(configuration, options)) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        return File.Exists(file.DataSource) ? file.ToString() : InMemory;
    }
}
