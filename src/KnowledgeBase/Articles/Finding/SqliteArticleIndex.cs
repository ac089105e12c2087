using System.Globalization;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>
/// An FTS5 table without content (https://sqlite.org/fts5.html#contentless_delete_tables) over the tokens of <see cref="Grams"/>. Queries are built of quoted
/// tokens alone, so that nothing a reader types is FTS syntax.
/// </summary>
internal sealed class SqliteArticleIndex(KnowledgeBaseContext db) : ArticleIndex
{
    private static readonly string[] Columns = [.. Enum.GetNames<SearchField>(), "Labels"];

    private static readonly string Insert = $"INSERT INTO \"ArticleIndex\" (rowid, {string.Join(", ", Columns)}) VALUES ({string.Join(", ", Enumerable.Range(0, Columns.Length + 1).Select(SqlText.Placeholder))})";

    private static readonly string Rank = $"bm25(\"ArticleIndex\", {string.Join(", ", Weights.Append(0).Select(weight => weight.ToString(CultureInfo.InvariantCulture)))})";

    public override Task AddAsync(IndexedArticle article, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(
        Insert, [article.Row, .. article.Fields.Select(Grams.Of), string.Join(' ', article.Labels.Prepend(SearchLabel.Any))], cancellationToken);

    public override Task RemoveAsync(long row, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM \"ArticleIndex\" WHERE rowid = {row}", cancellationToken);

    public override Task ClearAsync(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO \"ArticleIndex\" (\"ArticleIndex\") VALUES ('delete-all')", cancellationToken);

    // https://sqlite.org/pragma.html#pragma_quick_check has FTS5 look at its own tables.
    public override async Task<string?> DamageAsync(CancellationToken cancellationToken)
    {
        if (await db.Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check('ArticleIndex')").FirstAsync(cancellationToken) != "ok")
        {
            return "The search index is damaged.";
        }

        return MissingIn(await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM \"Articles\" WHERE \"IndexRow\" NOT IN (SELECT id FROM \"ArticleIndex_docsize\")").SingleAsync(cancellationToken));
    }

    public override Task<int> CountAsync(IndexQuery query, int most, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"SELECT COUNT(*) AS \"Value\" FROM (SELECT rowid {Hits(query, sql)} LIMIT {sql.Add(most)})";
        return db.Database.SqlQueryRaw<int>(text, sql.Parameters).SingleAsync(cancellationToken);
    }

    public override async Task<IReadOnlyList<long>> RowsAsync(IndexQuery query, bool oldestFirst, int skip, int take, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"SELECT rowid AS \"Value\" {Hits(query, sql)} ORDER BY rowid {(oldestFirst ? "ASC" : "DESC")} LIMIT {sql.Add(take)} OFFSET {sql.Add(skip)}";
        return await db.Database.SqlQueryRaw<long>(text, sql.Parameters).ToListAsync(cancellationToken);
    }

    public override async Task<IReadOnlyList<long>> BestAsync(IndexQuery query, int among, int skip, int take, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"""
            SELECT "Value" FROM (SELECT rowid AS "Value", {Rank} AS "Rank" {Hits(query, sql)} ORDER BY rowid DESC LIMIT {sql.Add(among)})
            ORDER BY "Rank", "Value" DESC LIMIT {sql.Add(take)} OFFSET {sql.Add(skip)}
            """;
        return await db.Database.SqlQueryRaw<long>(text, sql.Parameters).ToListAsync(cancellationToken);
    }

    private static string Hits(IndexQuery query, SqlText sql)
    {
        var conditions = new List<string> { $"\"ArticleIndex\" MATCH {sql.Add(FtsExpression.Of(query.Contents))}" };
        conditions.AddRange(query.Conditions("rowid", sql));
        return $"FROM \"ArticleIndex\" WHERE {string.Join(" AND ", conditions)}";
    }
}
