using System.Globalization;
using KnowledgeBase.Data;

namespace KnowledgeBase.Articles.Finding;

/// <summary>Counts hits by year. The index lies in the order of dates, so that it is walked from year to year and read once in all.</summary>
internal static class YearFacets
{
    private const int MostYears = 40;

    /// <summary>Newest year first; undated articles are not counted.</summary>
    public static async Task<IReadOnlyList<Facet>> CountAsync(KnowledgeBaseContext db, IndexQuery query, CancellationToken cancellationToken)
    {
        var index = ArticleIndex.Of(db);
        var years = new List<Facet>();
        for (var after = long.MaxValue; years.Count < MostYears;)
        {
            var newest = await index.RowsAsync(query with { Range = (IndexRow.FirstDated, after) }, oldestFirst: false, 0, 1, cancellationToken);
            if (newest.Count == 0)
            {
                break;
            }

            var year = IndexRow.YearOf(newest[0]);
            var first = IndexRow.FirstOf(year);
            var count = await index.CountAsync(query with { Range = (first, after) }, int.MaxValue, cancellationToken);
            years.Add(new Facet(year.ToString("0000", CultureInfo.InvariantCulture), count));
            after = first;
        }

        return years;
    }
}
