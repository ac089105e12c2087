using System.Globalization;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles.Finding;

/// <summary>
/// The full-text index of the articles, which answers every list that is searched or filtered. It knows places (<see cref="IndexRow"/>) only, newest
/// article last. Written within the transaction that writes the article.
/// </summary>
internal abstract class ArticleIndex
{
    /// <summary>How much a find counts by the field it is in, in the order of <see cref="Search.SearchField"/>.</summary>
    protected static readonly double[] Weights = [10, 6, 4, 3, 1, 0.5, 4];

    /// <summary>The index of the library's database.</summary>
    public static ArticleIndex Of(KnowledgeBaseContext db) => db.Database.IsSqlite() ? new SqliteArticleIndex(db) : new PostgreSqlArticleIndex(db);

    public abstract Task AddAsync(IndexedArticle article, CancellationToken cancellationToken);

    /// <summary>Does nothing where there is no such row.</summary>
    public abstract Task RemoveAsync(long row, CancellationToken cancellationToken);

    public abstract Task ClearAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong with the index, in a sentence; null when nothing is.</summary>
    public abstract Task<string?> DamageAsync(CancellationToken cancellationToken);

    /// <summary>The number of hits, counted up to <paramref name="most"/>.</summary>
    public abstract Task<int> CountAsync(IndexQuery query, int most, CancellationToken cancellationToken);

    /// <summary>Rows of hits by date.</summary>
    public abstract Task<IReadOnlyList<long>> RowsAsync(IndexQuery query, bool oldestFirst, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The best of the newest <paramref name="among"/> hits, best first. Ranking all hits would cost the more the more there are.</summary>
    public abstract Task<IReadOnlyList<long>> BestAsync(IndexQuery query, int among, int skip, int take, CancellationToken cancellationToken);

    protected static string? MissingIn(int articles) =>
        articles == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{articles} articles are missing from the search index.");
}
