using System.Globalization;
using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>Something of the library that a reader who is still typing may mean.</summary>
/// <param name="Kind">article, paper, author or affiliation.</param>
/// <param name="Url">Its page.</param>
public sealed record Suggestion(string Kind, string Text, string Url);

/// <summary>Titles and names that hold what was typed so far, of the newest articles that do.</summary>
public sealed class SuggestMatches(KnowledgeBaseContext db)
{
    private const int Most = 8;

    private const int MostOfKind = 3;

    /// <summary>Articles that are looked through for names; a name that is in none of them is not suggested.</summary>
    private const int Newest = 40;

    private readonly ArticleIndex index = ArticleIndex.Of(db);

    /// <summary>At most eight; none for a text without letters.</summary>
    public async Task<IReadOnlyList<Suggestion>> RunAsync(string? typed, CancellationToken cancellationToken)
    {
        if (QueryText.Clean(typed) is not { } text || SearchPhrase.Of(text) is not { } phrase)
        {
            return [];
        }

        var titles = await ArticlesAsync(await IdsAsync(SearchField.Title), cancellationToken);
        var papers = await PapersAsync(await IdsAsync(SearchField.Papers), cancellationToken);
        var authors = await AuthorsAsync(await IdsAsync(SearchField.Authors), cancellationToken);
        var affiliations = await AffiliationsAsync(await IdsAsync(SearchField.Affiliations), cancellationToken);
        return [.. new[] { titles, papers, authors, affiliations }.SelectMany(kind => Fitting(kind, phrase)).Take(Most)];

        async Task<List<int>> IdsAsync(SearchField field)
        {
            var query = new IndexQuery([new WordTerm(false, text, field, [phrase])]);
            return [.. (await index.RowsAsync(query, oldestFirst: false, 0, Newest, cancellationToken)).Select(IndexRow.IdOf)];
        }
    }

    // Those that begin with it come first, then the order of the articles.
    private static IEnumerable<Suggestion> Fitting(IEnumerable<Suggestion> suggestions, SearchPhrase phrase) => suggestions.DistinctBy(one => one.Url)
        .Select(one => (One: one, At: SearchPhrase.Squeeze(one.Text).IndexOf(phrase.Squeezed, StringComparison.Ordinal)))
        .Where(found => found.At >= 0).OrderBy(found => found.At > 0).Select(found => found.One).Take(MostOfKind);

    private async Task<IEnumerable<Suggestion>> ArticlesAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.Where(article => ids.Contains(article.Id)).Select(article => new { article.Id, article.Title }).ToListAsync(cancellationToken);
        return rows.OrderBy(row => ids.IndexOf(row.Id)).Select(row => Of("article", row.Title, "articles", row.Id));
    }

    private async Task<IEnumerable<Suggestion>> PapersAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.ArticlePapers.Where(mention => ids.Contains(mention.ArticleId)).Select(mention => new { mention.ArticleId, mention.PaperId, mention.Paper!.Title }).ToListAsync(cancellationToken);
        return rows.OrderBy(row => ids.IndexOf(row.ArticleId)).Select(row => Of("paper", row.Title, "papers", row.PaperId));
    }

    private async Task<IEnumerable<Suggestion>> AuthorsAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var papers = await PaperIdsAsync(ids, cancellationToken);
        var rows = await db.Authorships.Where(row => papers.Contains(row.PaperId)).Select(row => new { row.AuthorId, row.Author!.Name }).Distinct().ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => Of("author", row.Name, "authors", row.AuthorId));
    }

    private async Task<IEnumerable<Suggestion>> AffiliationsAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var papers = await PaperIdsAsync(ids, cancellationToken);
        var rows = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId)).Select(row => new { row.AffiliationId, row.Affiliation!.Name }).Distinct().ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => Of("affiliation", row.Name, "affiliations", row.AffiliationId));
    }

    private Task<List<int>> PaperIdsAsync(List<int> ids, CancellationToken cancellationToken) =>
        db.ArticlePapers.Where(mention => ids.Contains(mention.ArticleId)).Select(mention => mention.PaperId).Distinct().ToListAsync(cancellationToken);

    private static Suggestion Of(string kind, string text, string folder, int id) => new(kind, text, string.Create(CultureInfo.InvariantCulture, $"/{folder}/{id}"));
}
