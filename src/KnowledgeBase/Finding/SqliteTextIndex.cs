using System.Globalization;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Finding;

/// <summary>
/// An FTS5 table without content (https://sqlite.org/fts5.html#contentless_delete_tables). It keeps the beginnings of one letter, too
/// (https://sqlite.org/fts5.html#prefix_indexes): FTS5 would gather all tokens of such a beginning before it gives the first hit. Queries are built of
/// quoted tokens alone, so that nothing a reader types is FTS syntax.
/// </summary>
internal sealed class SqliteTextIndex(KnowledgeBaseContext db, IndexTable table) : TextIndex(db, table)
{
    private readonly string insert = $"INSERT INTO \"{table.Name}\" (rowid, {string.Join(", ", table.Columns.Select(column => column.Field))}, Labels) "
        + $"VALUES ({string.Join(", ", Enumerable.Range(0, table.Columns.Count + 2).Select(SqlText.Placeholder))})";

    protected override string Row => "rowid";

    public override Task AddAsync(IndexedText text, CancellationToken cancellationToken) => Db.Database.ExecuteSqlRawAsync(
        insert, [text.Row, .. text.Of(Table).Select(Grams.Of), string.Join(' ', text.Labels.Prepend(SearchLabel.Any))], cancellationToken);

    public override Task ClearAsync(CancellationToken cancellationToken)
    {
        var text = $"INSERT INTO \"{Table.Name}\" (\"{Table.Name}\") VALUES ('delete-all')";
        return Db.Database.ExecuteSqlRawAsync(text, cancellationToken);
    }

    // https://sqlite.org/pragma.html#pragma_quick_check has FTS5 look at its own tables.
    public override async Task<string?> DamageAsync(CancellationToken cancellationToken)
    {
        var text = $"SELECT quick_check AS \"Value\" FROM pragma_quick_check('{Table.Name}')";
        await Db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await LookAnewAsync(Db, Table, cancellationToken);
            return await Db.Database.SqlQueryRaw<string>(text).FirstAsync(cancellationToken) == "ok"
                ? await base.DamageAsync(cancellationToken)
                : $"The search index of {Table.Rows.ToLowerInvariant()} is damaged.";
        }
        finally
        {
            await Db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Has the open connection read anew how an index lies on its pages. FTS5 keeps that with the connection; queries see whether another connection has written since,
    /// but checks do not, and would call the index damaged.
    /// </summary>
    public static Task LookAnewAsync(KnowledgeBaseContext db, IndexTable table, CancellationToken cancellationToken)
    {
        var text = $"SELECT COUNT(*) AS \"Value\" FROM \"{table.Name}\" WHERE rowid < 0";
        return db.Database.SqlQueryRaw<long>(text).SingleAsync(cancellationToken);
    }

    protected override string HoldsRow(string place) => $"EXISTS (SELECT 1 FROM \"{Table.Name}_docsize\" WHERE id = {place})";

    protected override string Hits(IndexQuery query, SqlText sql)
    {
        var conditions = new List<string> { $"\"{Table.Name}\" MATCH {sql.Add(FtsExpression.Of(query.Contents))}" };
        conditions.AddRange(query.Conditions(Row, sql));
        return $"FROM \"{Table.Name}\" WHERE {string.Join(" AND ", conditions)}";
    }

    protected override string Ranked(IndexQuery query, int among, SqlText sql)
    {
        var weights = Table.Columns.Select(column => column.Weight).Append(0).Select(weight => weight.ToString(CultureInfo.InvariantCulture));
        return $"SELECT rowid AS \"Value\", bm25(\"{Table.Name}\", {string.Join(", ", weights)}) AS \"Rank\" {Hits(query, sql)} ORDER BY rowid DESC LIMIT {sql.Add(among)}";
    }
}
