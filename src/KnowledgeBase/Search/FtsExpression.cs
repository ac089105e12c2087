namespace KnowledgeBase.Search;

/// <summary>Writes terms as an FTS5 expression (https://sqlite.org/fts5.html#full_text_query_syntax).</summary>
internal static class FtsExpression
{
    /// <param name="terms">Words and labels.</param>
    public static string Of(IEnumerable<SearchTerm> terms)
    {
        var all = terms.ToList();
        var wanted = all.Where(term => !term.Excluded).Select(Of).DefaultIfEmpty(Quoted([SearchLabel.Any]));
        var excluded = all.Where(term => term.Excluded).Select(Of).ToList();
        var expression = string.Join(" AND ", wanted);
        return excluded.Count == 0 ? expression : $"({expression}) NOT ({string.Join(" OR ", excluded)})";
    }

    private static string Of(SearchTerm term) => term switch
    {
        WordTerm word => $"{(word.Field is { } field ? $"{field} : " : "")}({string.Join(" OR ", word.Forms.Select(form => Quoted(form.Tokens, form.OpenEnd)))})",
        LabelTerm label => Quoted([label.Label], label.OpenEnd),
        _ => throw new InvalidOperationException($"{term.GetType().Name} is no content."),
    };

    // Tokens consist of letters and digits, see Grams.
    private static string Quoted(IReadOnlyList<string> tokens, bool openEnd = false) => $"\"{string.Join(' ', tokens)}\"{(openEnd ? " *" : "")}";
}
