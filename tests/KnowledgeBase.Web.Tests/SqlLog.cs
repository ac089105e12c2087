using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KnowledgeBase.Web.Tests;

/// <summary>Asks SQLite for the plan of every query it sees, on the same connection and with the same parameters.</summary>
internal sealed class SqlLog : DbCommandInterceptor
{
    public ConcurrentQueue<(string Sql, string Plan)> Queries { get; } = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            Queries.Enqueue((command.CommandText, await PlanAsync(command, cancellationToken)));
        }

        return result;
    }

    private static async Task<string> PlanAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var sql = command.CommandText;
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        var lines = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                lines.Add(reader.GetString(3));
            }
        }

        command.CommandText = sql;
        return string.Join('\n', lines);
    }
}
