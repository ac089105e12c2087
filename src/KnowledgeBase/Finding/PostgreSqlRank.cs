using System.Globalization;
using KnowledgeBase.Search;

namespace KnowledgeBase.Finding;

/// <summary>
/// BM25 as FTS5 computes it (https://sqlite.org/fts5.html#the_bm25_function), in SQL. PostgreSQL keeps no numbers of the whole library, so the length of the
/// average text is that of the hits ranked, and what is rare is told by counting up to a bound, where there are several words to be weighed at all.
/// </summary>
internal static class PostgreSqlRank
{
    private const int MostCounted = 10_000;

    /// <summary>SQL that gives <c>Value</c>, the row, and <c>Rank</c>, which is the lower the better.</summary>
    /// <param name="hits">What is ranked, as SQL with all columns of the table.</param>
    public static string Of(IndexQuery query, IndexTable table, string hits, SqlText sql)
    {
        var forms = query.Contents.OfType<WordTerm>().Where(word => !word.Excluded).SelectMany(word => word.Forms.Select(form => (word.Field, Form: form))).ToList();
        var found = forms.Select((one, i) => $", {Found(one.Form, one.Field, table, sql)} AS \"Found{i}\"");
        var scores = forms.Select((one, i) => $"{(forms.Count == 1 ? "1" : Rarity(one.Form, table, sql))} * \"Found{i}\" * 2.2 / (\"Found{i}\" + 1.2 * (0.25 + 0.75 * \"Length\" / avg(\"Length\") OVER ()))");
        var length = string.Join(" + ", table.Columns.Select(column => $"length({Quoted(column.Field)})"));
        return $"SELECT \"Row\" AS \"Value\", -({string.Join(" + ", scores.DefaultIfEmpty("0"))}) AS \"Rank\" "
            + $"FROM (SELECT \"Row\", ({length} + 1)::float8 AS \"Length\"{string.Concat(found)} FROM ({hits}) AS hits) AS measured";
    }

    // How often it stands there, weighted by field.
    private static string Found(SearchPhrase form, SearchField? field, IndexTable table, SqlText sql)
    {
        var phrase = sql.Add(form.Squeezed);
        var letters = form.Squeezed.EnumerateRunes().Count();
        var counts = table.Columns.Where(column => field is null || column.Field == field).Select(column =>
            $"{column.Weight.ToString(CultureInfo.InvariantCulture)} * (length({Quoted(column.Field)}) - length(replace({Quoted(column.Field)}, {phrase}, ''))) / {letters}");
        return $"({string.Join(" + ", counts)})::float8";
    }

    // Inverse document frequency; a word that half of all have tells next to nothing, as in FTS5.
    private static string Rarity(SearchPhrase form, IndexTable table, SqlText sql)
    {
        var holding = Counted($"\"{table.Name}\" WHERE \"Tokens\" @> {sql.Add(form.Parts.ToArray())}");
        var all = $"greatest({Counted($"\"{table.Name}\"")}, (SELECT reltuples FROM pg_class WHERE oid = '\"{table.Name}\"'::regclass))";
        return $"(SELECT greatest(0.000001, ln((greatest(\"All\" - \"Holding\", 0) + 0.5) / (\"Holding\" + 0.5))) FROM (SELECT {all} AS \"All\", {holding} AS \"Holding\") AS counted)";
    }

    private static string Counted(string from) => $"(SELECT COUNT(*)::float8 FROM (SELECT 1 FROM {from} LIMIT {MostCounted}) AS bounded)";

    private static string Quoted(SearchField field) => $"\"{field}\"";
}
