using System.Globalization;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>Something of the library that a reader who is still typing may mean.</summary>
/// <param name="Kind">article, paper, author or affiliation.</param>
/// <param name="Url">Its page.</param>
public sealed record Suggestion(string Kind, string Text, string Url);

/// <summary>Titles and names that hold what was typed so far: the newest articles and papers, the authors and affiliations with most papers.</summary>
public sealed class SuggestMatches(KnowledgeBaseContext db)
{
    private const int Most = 8;

    private const int MostOfKind = 3;

    /// <summary>Hits of a kind that are looked through for those that begin with it.</summary>
    private const int Looked = 40;

    /// <summary>At most eight; none for a text without letters.</summary>
    public async Task<IReadOnlyList<Suggestion>> RunAsync(string? typed, CancellationToken cancellationToken)
    {
        if (QueryText.Clean(typed) is not { } text || SearchPhrase.Of(text) is not { } phrase)
        {
            return [];
        }

        var titles = await IdsAsync(IndexTable.Articles, SearchField.Title);
        var papers = await IdsAsync(IndexTable.Papers, SearchField.Papers);
        var authors = await IdsAsync(IndexTable.Authors, SearchField.Authors);
        var affiliations = await IdsAsync(IndexTable.Affiliations, SearchField.Affiliations);
        return
        [
            .. new[]
            {
                Fitting("article", titles, await TextsAsync(db.Articles.Where(one => titles.Contains(one.Id)).Select(one => new Found(one.Id, one.Title)), cancellationToken), phrase),
                Fitting("paper", papers, await TextsAsync(db.Papers.Where(one => papers.Contains(one.Id)).Select(one => new Found(one.Id, one.Title)), cancellationToken), phrase),
                Fitting("author", authors, await TextsAsync(db.Authors.Where(one => authors.Contains(one.Id)).Select(one => new Found(one.Id, one.Name)), cancellationToken), phrase),
                Fitting("affiliation", affiliations, await TextsAsync(db.Affiliations.Where(one => affiliations.Contains(one.Id)).Select(one => new Found(one.Id, one.Name)), cancellationToken), phrase),
            }.SelectMany(kind => kind).Take(Most),
        ];

        Task<IReadOnlyList<int>> IdsAsync(IndexTable table, SearchField field) =>
            new IndexHits(TextIndex.Of(db, table), new IndexQuery([new WordTerm(false, text, field, [phrase])])).LastAsync(0, Looked, cancellationToken);
    }

    private static async Task<Dictionary<int, string>> TextsAsync(IQueryable<Found> found, CancellationToken cancellationToken) =>
        await found.ToDictionaryAsync(one => one.Id, one => one.Text, cancellationToken);

    // Those that begin with it come first, then those that hold it, then those of which another form does; else the order of the index.
    private static IEnumerable<Suggestion> Fitting(string kind, IEnumerable<int> ids, Dictionary<int, string> texts, SearchPhrase phrase) => ids.Where(texts.ContainsKey)
        .OrderBy(id => SearchPhrase.Squeeze(texts[id]).IndexOf(phrase.Squeezed, StringComparison.Ordinal) switch { 0 => 0, > 0 => 1, _ => 2 })
        .Select(id => new Suggestion(kind, texts[id], string.Create(CultureInfo.InvariantCulture, $"/{kind}s/{id}"))).Take(MostOfKind);

    private sealed record Found(int Id, string Text);
}
