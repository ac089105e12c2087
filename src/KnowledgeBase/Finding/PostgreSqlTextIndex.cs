using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Finding;

/// <summary>
/// A table with the texts, squeezed, and the set of their tokens under a GIN index. The tokens tell which articles may hold a phrase, the texts whether they do:
/// a <c>tsvector</c> would know places, but forgets those after the 16,383rd and more than 256 of one token.
/// </summary>
internal sealed class PostgreSqlTextIndex(KnowledgeBaseContext db, IndexTable table) : TextIndex(db, table)
{
    private readonly string insert = $"INSERT INTO \"{table.Name}\" (\"Row\", \"Tokens\", {string.Join(", ", table.Columns.Select(column => Quoted(column.Field)))}) "
        + $"VALUES ({string.Join(", ", Enumerable.Range(0, table.Columns.Count + 2).Select(SqlText.Placeholder))})";

    protected override string Row => "\"Row\"";

    public override Task AddAsync(IndexedText text, CancellationToken cancellationToken)
    {
        var fields = text.Of(Table).ToList();
        string[] tokens = [SearchLabel.Any, .. text.Labels.SelectMany(SearchLabel.WithBeginnings).Distinct(), .. Grams.SetOf(fields.SelectMany(texts => texts))];
        return Db.Database.ExecuteSqlRawAsync(insert, [text.Row, tokens, .. fields.Select(texts => string.Join('\n', texts.Select(SearchPhrase.Squeeze)))], cancellationToken);
    }

    public override Task ClearAsync(CancellationToken cancellationToken)
    {
        var text = $"TRUNCATE \"{Table.Name}\"";
        return Db.Database.ExecuteSqlRawAsync(text, cancellationToken);
    }

    protected override string HoldsRow(string place) => $"EXISTS (SELECT 1 FROM \"{Table.Name}\" WHERE \"Row\" = {place})";

    protected override string Hits(IndexQuery query, SqlText sql)
    {
        var conditions = query.Contents.Select(term => Condition(term, sql)).Concat(query.Conditions(Row, sql)).DefaultIfEmpty("TRUE");
        return $"FROM \"{Table.Name}\" WHERE {string.Join(" AND ", conditions)}";
    }

    protected override string Ranked(IndexQuery query, int among, SqlText sql) =>
        PostgreSqlRank.Of(query, Table, $"SELECT * {Hits(query, sql)} ORDER BY \"Row\" DESC LIMIT {sql.Add(among)}", sql);

    private string Condition(SearchTerm term, SqlText sql) => (term.Excluded ? "NOT " : "") + term switch
    {
        WordTerm word => $"({string.Join(" OR ", word.Forms.Select(form => Holds(form, word.Field, sql)))})",
        LabelTerm label => $"(\"Tokens\" @> {sql.Add(new[] { label.Label })})", // an open end is a token of its own here
        _ => throw new InvalidOperationException($"{term.GetType().Name} is no content."),
    };

    private string Holds(SearchPhrase phrase, SearchField? field, SqlText sql)
    {
        var candidates = $"\"Tokens\" @> {sql.Add(phrase.Parts.ToArray())}";
        return field is null && phrase is { Parts.Count: 1, Tokens.Count: 1 }
            ? $"({candidates})"
            : $"({candidates} AND ({string.Join(" OR ", ColumnsOf(field).Select(column => $"strpos({column}, {sql.Add(phrase.Squeezed)}) > 0"))}))";
    }

    private IEnumerable<string> ColumnsOf(SearchField? field) => Table.Columns.Where(column => field is null || column.Field == field).Select(column => Quoted(column.Field));
}
