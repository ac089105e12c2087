using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KnowledgeBase.Web.Tests;

/// <summary>
/// Asks SQLite for the plan of every query of a request, on the same connection and with the same parameters. What the background services ask is
/// none of a page's business.
/// </summary>
internal sealed class SqlLog : DbCommandInterceptor
{
    private static readonly AsyncLocal<bool> InRequest = new();

    /// <summary>Takes everything that is asked further down the pipeline as asked by this request.</summary>
    public static void RequestBegins() => InRequest.Value = true;

    public ConcurrentQueue<(string Sql, string Plan)> Queries { get; } = new();

    /// <summary>What the background services ask.</summary>
    public ConcurrentQueue<string> Background { get; } = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (InRequest.Value && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            Queries.Enqueue((command.CommandText, await PlanAsync(command, cancellationToken)));
        }
        else if (!InRequest.Value)
        {
            Background.Enqueue(command.CommandText);
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
