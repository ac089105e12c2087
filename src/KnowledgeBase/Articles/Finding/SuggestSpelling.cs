using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>
/// Another spelling of a query that finds little, 「もしかして」: each Latin word that stands nowhere is replaced by one that does, one or two letters away.
/// No list of words is kept: words that share threes of letters with it are found by the index, in titles and names.
/// </summary>
public sealed class SuggestSpelling(KnowledgeBaseContext db)
{
    private const int Shortest = 4;

    private const int MostWords = 5;

    private const int Looked = 60;

    private readonly TextIndex index = TextIndex.Of(db, IndexTable.Articles);

    /// <summary>The query with words replaced; null when there is nothing better.</summary>
    public async Task<string?> RunAsync(string? typed, CancellationToken cancellationToken)
    {
        var better = QueryText.Clean(typed);
        foreach (var word in LatinWords.Of(better ?? "").Distinct().Take(MostWords).ToList())
        {
            if (word.Length >= Shortest && await CountAsync(word, cancellationToken) == 0 && await NearestAsync(word, cancellationToken) is { } nearest)
            {
                better = LatinWords.Replace(better!, word, nearest);
            }
        }

        return better == QueryText.Clean(typed) ? null : better;
    }

    private Task<int> CountAsync(string word, CancellationToken cancellationToken) =>
        index.CountAsync(new IndexQuery([QueryParser.Words(false, word, field: null, exact: true)!]), 1, cancellationToken);

    private async Task<string?> NearestAsync(string word, CancellationToken cancellationToken)
    {
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in new[] { SearchField.Title, SearchField.Papers, SearchField.Authors })
        {
            var rows = await index.BestAsync(new IndexQuery([LikeWord(word, field)]), IndexHits.MostSorted, 0, Looked, cancellationToken);
            foreach (var other in (await TextsAsync([.. rows.Select(IndexRow.IdOf)], cancellationToken)).SelectMany(LatinWords.Of).Where(other => LatinWords.AreNear(word, other)))
            {
                near[other] = near.GetValueOrDefault(other) + 1;
            }
        }

        return near.OrderBy(one => LatinWords.Distance(word, one.Key)).ThenByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key).FirstOrDefault();
    }

    private static WordTerm LikeWord(string word, SearchField field) => new(false, word, field,
        [.. Enumerable.Range(0, word.Length - 2).Select(at => SearchPhrase.Of(word.Substring(at, 3))).OfType<SearchPhrase>().DistinctBy(phrase => phrase.Squeezed)]);

    private async Task<List<string>> TextsAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var titles = await db.Articles.Where(article => ids.Contains(article.Id)).Select(article => article.Title).ToListAsync(cancellationToken);
        var papers = await db.ArticlePapers.AsNoTracking().Where(mention => ids.Contains(mention.ArticleId)).Select(mention => new { mention.Title, mention.Authors }).ToListAsync(cancellationToken);
        return [.. titles, .. papers.Select(paper => paper.Title), .. papers.SelectMany(paper => paper.Authors)];
    }
}
