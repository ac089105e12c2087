using System.Globalization;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>
/// A table with the texts, squeezed, and the set of their tokens under a GIN index. The tokens tell which articles may hold a phrase, the texts whether they do:
/// a <c>tsvector</c> would know places, but forgets those after the 16,383rd and more than 256 of one token.
/// </summary>
internal sealed class PostgreSqlArticleIndex(KnowledgeBaseContext db) : ArticleIndex
{
    private static readonly string[] Columns = Enum.GetNames<SearchField>();

    private static readonly string Insert =
        $"INSERT INTO \"ArticleIndex\" (\"Row\", \"Tokens\", {string.Join(", ", Columns.Select(Quoted))}) VALUES ({string.Join(", ", Enumerable.Range(0, Columns.Length + 2).Select(SqlText.Placeholder))})";

    public override Task AddAsync(IndexedArticle article, CancellationToken cancellationToken)
    {
        string[] tokens = [SearchLabel.Any, .. article.Labels, .. Grams.SetOf(article.Fields.SelectMany(texts => texts))];
        return db.Database.ExecuteSqlRawAsync(Insert, [article.Row, tokens, .. article.Fields.Select(texts => string.Join('\n', texts.Select(SearchPhrase.Squeeze)))], cancellationToken);
    }

    public override Task RemoveAsync(long row, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM \"ArticleIndex\" WHERE \"Row\" = {row}", cancellationToken);

    public override Task ClearAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync($"TRUNCATE \"ArticleIndex\"", cancellationToken);

    public override async Task<string?> DamageAsync(CancellationToken cancellationToken) => MissingIn(await db.Database
        .SqlQuery<int>($"""SELECT COUNT(*)::int AS "Value" FROM "Articles" WHERE NOT EXISTS (SELECT 1 FROM "ArticleIndex" WHERE "Row" = "IndexRow")""")
        .SingleAsync(cancellationToken));

    public override Task<int> CountAsync(IndexQuery query, int most, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"SELECT COUNT(*)::int AS \"Value\" FROM (SELECT 1 {Hits(query, sql)} LIMIT {sql.Add(most)}) AS hits";
        return db.Database.SqlQueryRaw<int>(text, sql.Parameters).SingleAsync(cancellationToken);
    }

    public override async Task<IReadOnlyList<long>> RowsAsync(IndexQuery query, bool oldestFirst, int skip, int take, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"SELECT \"Row\" AS \"Value\" {Hits(query, sql)} ORDER BY \"Row\" {(oldestFirst ? "ASC" : "DESC")} LIMIT {sql.Add(take)} OFFSET {sql.Add(skip)}";
        return await db.Database.SqlQueryRaw<long>(text, sql.Parameters).ToListAsync(cancellationToken);
    }

    public override async Task<IReadOnlyList<long>> BestAsync(IndexQuery query, int among, int skip, int take, CancellationToken cancellationToken)
    {
        var sql = new SqlText();
        var text = $"""
            SELECT "Row" AS "Value" FROM (SELECT * {Hits(query, sql)} ORDER BY "Row" DESC LIMIT {sql.Add(among)}) AS hits
            ORDER BY {Score(query, sql)} DESC, "Row" DESC LIMIT {sql.Add(take)} OFFSET {sql.Add(skip)}
            """;
        return await db.Database.SqlQueryRaw<long>(text, sql.Parameters).ToListAsync(cancellationToken);
    }

    private static string Hits(IndexQuery query, SqlText sql) =>
        $"FROM \"ArticleIndex\" WHERE {string.Join(" AND ", query.Contents.Select(term => Condition(term, sql)).Concat(query.Conditions("\"Row\"", sql)).DefaultIfEmpty("TRUE"))}";

    private static string Condition(SearchTerm term, SqlText sql) => (term.Excluded ? "NOT " : "") + term switch
    {
        WordTerm word => $"({string.Join(" OR ", word.Forms.Select(form => Holds(form, word.Field, sql)))})",
        LabelTerm { OpenEnd: false } label => $"(\"Tokens\" @> {sql.Add(new[] { label.Label })})",
        LabelTerm label => $"EXISTS (SELECT 1 FROM unnest(\"Tokens\") AS token WHERE starts_with(token, {sql.Add(label.Label)}))",
        _ => throw new InvalidOperationException($"{term.GetType().Name} is no content."),
    };

    private static string Holds(SearchPhrase phrase, SearchField? field, SqlText sql)
    {
        var candidates = $"\"Tokens\" @> {sql.Add(phrase.Parts.ToArray())}";
        return field is null && phrase is { Parts.Count: 1, Tokens.Count: 1 }
            ? $"({candidates})"
            : $"({candidates} AND ({string.Join(" OR ", ColumnsOf(field).Select(column => $"strpos({column}, {sql.Add(phrase.Squeezed)}) > 0"))}))";
    }

    private static IEnumerable<string> ColumnsOf(SearchField? field) => field is { } one ? [Quoted($"{one}")] : Columns.Select(Quoted);

    // BM25 needs numbers of the whole library that PostgreSQL does not keep. How often the words stand where, more slowly the more often, comes near.
    private static string Score(IndexQuery query, SqlText sql)
    {
        var scores = query.Contents.OfType<WordTerm>().Where(word => !word.Excluded).SelectMany(word => word.Forms).SelectMany(form => Columns.Select((column, i) =>
            $"{Weights[i].ToString(CultureInfo.InvariantCulture)} * ln(1 + (length({Quoted(column)}) - length(replace({Quoted(column)}, {sql.Add(form.Squeezed)}, ''))) / {form.Squeezed.Length}.0)"));
        return string.Join(" + ", scores.DefaultIfEmpty("0"));
    }

    private static string Quoted(string column) => $"\"{column}\"";
}
