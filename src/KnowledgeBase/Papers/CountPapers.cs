using System.Globalization;
using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>What the paper list can be narrowed to, most frequent first, years newest first. Each facet counts as if it were not chosen itself, so that another can be.</summary>
/// <param name="Affiliations">Ids with their names.</param>
/// <param name="Authors">Ids with their names.</param>
/// <param name="Arxiv"><c>true</c> and <c>false</c>: with an arXiv identifier, and without.</param>
/// <param name="Linked"><c>true</c> and <c>false</c>: with links to code and the like, and without.</param>
/// <param name="CountedNewest">But for the years only so many of the newest papers were counted, because more were found; null when all were.</param>
public sealed record PaperFacets(
    IReadOnlyList<Facet> Years, IReadOnlyList<Facet> Affiliations, IReadOnlyList<Facet> Authors, IReadOnlyList<Facet> Arxiv, IReadOnlyList<Facet> Linked, int? CountedNewest);

/// <summary>Counts papers by what they can be filtered by.</summary>
public sealed class CountPapers(KnowledgeBaseContext db)
{
    /// <summary>Newest papers that are counted one by one: what is counted must not grow with the library.</summary>
    private const int MostCounted = 1000;

    private const int MostValues = 30;

    public async Task<PaperFacets> RunAsync(PaperFilter filter, CancellationToken cancellationToken)
    {
        var words = PaperQuery.WordsOf(filter);
        var cache = new Dictionary<PaperFilter, IReadOnlyList<int>>();
        var shown = await NewestAsync(filter);
        return new PaperFacets(
            await YearFacets.CountAsync(TextIndex.Of(db, IndexTable.Papers), PaperQuery.Of(filter with { Year = null, Month = null }, words), cancellationToken),
            await AffiliationsAsync(await NewestAsync(filter with { Affiliation = null }), cancellationToken),
            await AuthorsAsync(await NewestAsync(filter with { Author = null }), cancellationToken),
            await FlagsAsync(await NewestAsync(filter with { Arxiv = null }), db.PaperIdentifiers.Where(identifier => identifier.Scheme == "arxiv").Select(identifier => identifier.PaperId), cancellationToken),
            await FlagsAsync(await NewestAsync(filter with { Linked = null }), db.PaperLinks.Select(link => link.PaperId), cancellationToken),
            shown.Count == MostCounted ? MostCounted : null);

        // Facets that are not chosen share their papers.
        async Task<IReadOnlyList<int>> NewestAsync(PaperFilter one) => cache.TryGetValue(one, out var ids)
            ? ids
            : cache[one] = await new PaperHits(db, PaperQuery.Of(one, words)).NewestAsync(MostCounted, cancellationToken);
    }

    private async Task<IReadOnlyList<Facet>> AffiliationsAsync(IReadOnlyList<int> papers, CancellationToken cancellationToken)
    {
        var counts = await Most(db.PaperAffiliations.Where(link => EF.Parameter(papers).Contains(link.PaperId)).Select(link => new Named { Id = link.AffiliationId, PaperId = link.PaperId }))
            .ToDictionaryAsync(row => row.Id, row => row.Count, cancellationToken);
        var names = await db.Affiliations.Where(one => EF.Parameter(counts.Keys).Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToListAsync(cancellationToken);
        return Facets(names.Select(one => (one.Id, one.Name, counts[one.Id])));
    }

    private async Task<IReadOnlyList<Facet>> AuthorsAsync(IReadOnlyList<int> papers, CancellationToken cancellationToken)
    {
        var counts = await Most(db.Authorships.Where(link => EF.Parameter(papers).Contains(link.PaperId)).Select(link => new Named { Id = link.AuthorId, PaperId = link.PaperId }))
            .ToDictionaryAsync(row => row.Id, row => row.Count, cancellationToken);
        var names = await db.Authors.Where(one => EF.Parameter(counts.Keys).Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToListAsync(cancellationToken);
        return Facets(names.Select(one => (one.Id, one.Name, counts[one.Id])));
    }

    private static IQueryable<Counted> Most(IQueryable<Named> rows) => rows.GroupBy(row => row.Id)
        .Select(group => new Counted { Id = group.Key, Count = group.Select(row => row.PaperId).Distinct().Count() })
        .OrderByDescending(row => row.Count).ThenBy(row => row.Id).Take(MostValues);

    private static IReadOnlyList<Facet> Facets(IEnumerable<(int Id, string Name, int Count)> found) =>
        [.. found.OrderByDescending(one => one.Count).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => new Facet(one.Id.ToString(CultureInfo.InvariantCulture), one.Count, one.Name))];

    private static async Task<IReadOnlyList<Facet>> FlagsAsync(IReadOnlyList<int> papers, IQueryable<int> having, CancellationToken cancellationToken)
    {
        var with = await having.Where(paper => EF.Parameter(papers).Contains(paper)).Distinct().CountAsync(cancellationToken);
        return [.. new[] { new Facet("true", with), new Facet("false", papers.Count - with) }.Where(facet => facet.Count > 0)];
    }

    private sealed record Named
    {
        public int Id { get; init; }

        public int PaperId { get; init; }
    }

    private sealed record Counted
    {
        public int Id { get; init; }

        public int Count { get; init; }
    }
}
