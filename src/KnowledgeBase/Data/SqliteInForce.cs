using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Data;

/// <summary>Settings of SQLite as a connection of the app really has them, whatever <see cref="SqlitePragmas"/> asked for.</summary>
/// <param name="JournalMode"><c>wal</c> where the disk allows it.</param>
/// <param name="Synchronous">2 is FULL: what was committed survives a power cut.</param>
/// <param name="BusyTimeout">In milliseconds.</param>
public sealed record SqliteInForce(string JournalMode, long Synchronous, long ForeignKeys, long TrustedSchema, long BusyTimeout)
{
    /// <summary>As SQLite names them, for people.</summary>
    public override string ToString() =>
        $"journal_mode={JournalMode} synchronous={Synchronous} foreign_keys={ForeignKeys} trusted_schema={TrustedSchema} busy_timeout={BusyTimeout}";

    /// <summary>Null where the library is not in SQLite.</summary>
    internal static async Task<SqliteInForce?> OfAsync(DbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return null;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            return new SqliteInForce(
                (string)Value(connection, "journal_mode"), (long)Value(connection, "synchronous"), (long)Value(connection, "foreign_keys"),
                (long)Value(connection, "trusted_schema"), (long)Value(connection, "busy_timeout"));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Says at the start what is in force. Without foreign keys the library would quietly lose its order, so nothing starts without them.</summary>
    /// <exception cref="InvalidOperationException">Foreign keys are not enforced, or the schema of the file may call functions.</exception>
    internal static async Task CheckAsync(DbContext db, ILogger logger, CancellationToken cancellationToken)
    {
        if (await OfAsync(db, cancellationToken) is not { } inForce)
        {
            return;
        }

        if (inForce is not { ForeignKeys: 1, TrustedSchema: 0 })
        {
            throw new InvalidOperationException($"SQLite does not obey its settings: {inForce}. The library needs foreign_keys=1 and trusted_schema=0.");
        }

        logger.LogInformation("SQLite {Settings}", inForce);
        if (inForce is not { JournalMode: "wal", Synchronous: 2 })
        {
            logger.LogWarning("SQLite runs with {Settings}: readers wait for writers, or a power cut may lose what was written. Is the data directory on a network file system?", inForce);
        }
    }

    private static object Value(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the ones above.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        return command.ExecuteScalar()!;
    }
}
