using System.Globalization;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Finding;

/// <summary>Counts hits by year.</summary>
internal static class YearFacets
{
    /// <summary>Newest year first; what has no date is not counted.</summary>
    public static async Task<IReadOnlyList<Facet>> CountAsync(TextIndex index, IndexQuery query, CancellationToken cancellationToken) =>
        [.. (await index.YearsAsync(query, cancellationToken)).Where(hits => hits.Year > 0)
            .Select(hits => new Facet(hits.Year.ToString("0000", CultureInfo.InvariantCulture), (int)hits.Count))];
}
