using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Upkeep;

/// <summary>Has the database look at itself.</summary>
internal sealed class CheckDatabase(KnowledgeBaseContext db)
{
    /// <summary>Findings that a person can act on, at most so many.</summary>
    private const int Most = 20;

    /// <summary>What is wrong, in the words of the database; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            List<string> findings = [.. db.Database.IsSqlite() ? await OfSqliteAsync(cancellationToken) : await OfPostgreSqlAsync(cancellationToken)];
            foreach (var table in IndexTable.All)
            {
                findings.AddRange(await TextIndex.Of(db, table).DamageAsync(cancellationToken) is { } damage ? [damage] : []);
            }

            return [.. findings.Take(Most)];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // https://sqlite.org/pragma.html#pragma_quick_check and #pragma_foreign_key_check
    private async Task<IEnumerable<string>> OfSqliteAsync(CancellationToken cancellationToken)
    {
        foreach (var table in IndexTable.All)
        {
            await SqliteTextIndex.LookAnewAsync(db, table, cancellationToken);
        }

        var pages = await db.Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check LIMIT {Most}").ToListAsync(cancellationToken);
        var keys = await db.Database
            .SqlQuery<string>($"""SELECT "table" || ' row ' || rowid || ' points to no row of ' || "parent" AS Value FROM pragma_foreign_key_check LIMIT {Most}""")
            .ToListAsync(cancellationToken);
        return pages.Where(page => page != "ok").Concat(keys);
    }

    // A server keeps its pages itself; what is left to see from here are indexes whose building was interrupted.
    private async Task<IEnumerable<string>> OfPostgreSqlAsync(CancellationToken cancellationToken) => await db.Database
        .SqlQuery<string>($"""SELECT 'index ' || indexrelid::regclass || ' is not valid' AS "Value" FROM pg_index WHERE NOT indisvalid LIMIT {Most}""")
        .ToListAsync(cancellationToken);
}
