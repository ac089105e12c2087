using System.Globalization;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Finding;

/// <summary>How many hits a year has; the year 0 stands for those without a date.</summary>
internal sealed record YearHits(long Year, long Count);

/// <summary>
/// A full-text index over the tokens of <see cref="Search.Grams"/>, which answers every list that is searched or filtered. It knows places
/// (<see cref="IndexRow"/>) only. Written within the transaction that writes what it indexes.
/// </summary>
internal abstract class TextIndex(KnowledgeBaseContext db, IndexTable table)
{
    protected KnowledgeBaseContext Db { get; } = db;

    protected IndexTable Table { get; } = table;

    /// <summary>The column of the places, as SQL.</summary>
    protected abstract string Row { get; }

    /// <summary>An index of the library's database.</summary>
    public static TextIndex Of(KnowledgeBaseContext db, IndexTable table) => db.Database.IsSqlite() ? new SqliteTextIndex(db, table) : new PostgreSqlTextIndex(db, table);

    public abstract Task AddAsync(IndexedText text, CancellationToken cancellationToken);

    public abstract Task ClearAsync(CancellationToken cancellationToken);

    /// <summary>Does nothing where there is no such row.</summary>
    public Task RemoveAsync(long row, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"DELETE FROM \"{Table.Name}\" WHERE {Row} = {sql.Add(row)}";
        return Db.Database.ExecuteSqlRawAsync(text, sql.Parameters, cancellationToken);
    }

    /// <summary>What is wrong with the index, in a sentence; null when nothing is.</summary>
    public virtual async Task<string?> DamageAsync(CancellationToken cancellationToken)
    {
        var text = $"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM \"{Table.Rows}\" AS place WHERE place.\"{Table.Place}\" IS NOT NULL AND NOT {HoldsRow($"place.\"{Table.Place}\"")}";
        var missing = await Db.Database.SqlQueryRaw<int>(text).SingleAsync(cancellationToken);
        return missing == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{missing} {Table.Rows.ToLowerInvariant()} are missing from the search index.");
    }

    /// <summary>The number of hits, counted up to <paramref name="most"/>.</summary>
    public Task<int> CountAsync(IndexQuery query, int most, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM (SELECT 1 {Hits(query, sql)} LIMIT {sql.Add(most)}) AS hits";
        return Db.Database.SqlQueryRaw<int>(text, sql.Parameters).SingleAsync(cancellationToken);
    }

    /// <summary>Rows of all hits, to be part of another query. Only for a table whose places are ids.</summary>
    public IQueryable<int> Ids(IndexQuery query)
    {
        var sql = new SqlText();
        var text = $"SELECT {Row} AS \"Value\" {Hits(query, sql)}";
        return Db.Database.SqlQueryRaw<int>(text, sql.Parameters);
    }

    /// <summary>Rows of hits, last ones first unless said otherwise.</summary>
    public async Task<IReadOnlyList<long>> RowsAsync(IndexQuery query, bool firstFirst, int skip, int take, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"SELECT {Row} AS \"Value\" {Hits(query, sql)} ORDER BY {Row} {(firstFirst ? "ASC" : "DESC")} LIMIT {sql.Add(take)} OFFSET {sql.Add(skip)}";
        return await Db.Database.SqlQueryRaw<long>(text, sql.Parameters).ToListAsync(cancellationToken);
    }

    /// <summary>The best of the last <paramref name="among"/> hits, best first. Ranking all hits would cost the more the more there are.</summary>
    public async Task<IReadOnlyList<long>> BestAsync(IndexQuery query, int among, int skip, int take, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"""
            SELECT "Value" FROM ({Ranked(query, among, sql)}) AS ranked ORDER BY "Rank", "Value" DESC LIMIT {sql.Add(take)} OFFSET {sql.Add(skip)}
            """;
        return await Db.Database.SqlQueryRaw<long>(text, sql.Parameters).ToListAsync(cancellationToken);
    }

    /// <summary>All hits by year, newest first, in one walk through them.</summary>
    public async Task<IReadOnlyList<YearHits>> YearsAsync(IndexQuery query, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"SELECT {IndexRow.YearIn(Row)} AS \"Year\", COUNT(*) AS \"Count\" {Hits(query, sql)} GROUP BY 1 ORDER BY 1 DESC";
        return await Db.Database.SqlQueryRaw<YearHits>(text, sql.Parameters).ToListAsync(cancellationToken);
    }

    /// <summary>Whether the index has a row at a place, as SQL. Asked row by row: a list of all rows would be gone through for each where it is too long for memory.</summary>
    protected abstract string HoldsRow(string place);

    /// <summary>FROM and WHERE of a query.</summary>
    protected abstract string Hits(IndexQuery query, SqlText sql);

    /// <summary>The last <paramref name="among"/> hits as SQL: <c>Value</c>, the row, and <c>Rank</c>, which is the lower the better.</summary>
    protected abstract string Ranked(IndexQuery query, int among, SqlText sql);

    protected static string Quoted(object name) => $"\"{name}\"";
}
