using System.Runtime.InteropServices;
using KnowledgeBase.Captures;
using KnowledgeBase.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Upkeep;

/// <summary>What the library runs on.</summary>
/// <param name="Version">Of the app.</param>
/// <param name="Runtime">Name and version, as .NET says them.</param>
/// <param name="Database">Name and version.</param>
/// <param name="DatabaseSettings">What it obeys, as it names them; null where that is the business of its server.</param>
/// <param name="DatabaseBytes">What the database takes on its disk, its log included.</param>
/// <param name="FreeBytes">Free on the disk of the data directory, of <paramref name="DiskBytes"/>.</param>
public sealed record Installation(string Version, string Runtime, string Database, string? DatabaseSettings, long DatabaseBytes, string DataDirectory, long FreeBytes, long DiskBytes)
{
    /// <summary>Less than a twentieth of the disk, or less than a GiB, is free.</summary>
    public bool IsNearlyFull => FreeBytes < Math.Max(DiskBytes / 20, 1L << 30);
}

/// <summary>Shows what the library runs on and how much room there is.</summary>
public sealed class ShowInstallation(KnowledgeBaseContext db, IOptions<KnowledgeBaseOptions> options)
{
    public async Task<Installation> RunAsync(CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(options.Value.DataDirectory);
        var disk = new DriveInfo(directory);
        var (database, bytes) = db.Database.IsSqlite() ? await OfSqliteAsync(cancellationToken) : await OfPostgreSqlAsync(cancellationToken);
        return new Installation(ShowStatus.Version, RuntimeInformation.FrameworkDescription, database, (await SqliteInForce.OfAsync(db, cancellationToken))?.ToString(), bytes, directory, disk.AvailableFreeSpace, disk.TotalSize);
    }

    private async Task<(string Name, long Bytes)> OfSqliteAsync(CancellationToken cancellationToken)
    {
        var version = await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync(cancellationToken);
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        return ($"SQLite {version}", new[] { file, $"{file}-wal" }.Select(path => new FileInfo(path)).Where(one => one.Exists).Sum(one => one.Length));
    }

    private async Task<(string Name, long Bytes)> OfPostgreSqlAsync(CancellationToken cancellationToken) => (
        "PostgreSQL " + await db.Database.SqlQuery<string>($"""SELECT current_setting('server_version') AS "Value" """).SingleAsync(cancellationToken),
        await db.Database.SqlQuery<long>($"""SELECT pg_database_size(current_database()) AS "Value" """).SingleAsync(cancellationToken));
}
