using System.Globalization;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>A value that articles can be filtered by, and how many have it.</summary>
/// <param name="Value">As it stands in the filter.</param>
/// <param name="Label">The name to show where the value is an id; else null.</param>
public sealed record Facet(string Value, int Count, string? Label = null);

/// <summary>
/// What the article list can be narrowed to, most frequent first, years newest first. Each facet counts as if it were not chosen itself, so that another
/// can be.
/// </summary>
public sealed record ArticleFacets(IReadOnlyList<Facet> Sites, IReadOnlyList<Facet> Years)
{
    /// <summary>Ids of affiliations with their names.</summary>
    public IReadOnlyList<Facet> Affiliations { get; init; } = [];

    /// <summary>Ids of authors with their names.</summary>
    public IReadOnlyList<Facet> Authors { get; init; } = [];

    public IReadOnlyList<Facet> Tags { get; init; } = [];

    /// <summary><c>true</c> and <c>false</c>: articles that introduce a paper, and those that do not.</summary>
    public IReadOnlyList<Facet> HasPaper { get; init; } = [];

    /// <summary><c>true</c> and <c>false</c>: articles cut off by a membership notice, and whole ones.</summary>
    public IReadOnlyList<Facet> Truncated { get; init; } = [];

    /// <summary>Only so many of the newest articles were counted, because more were found; null when all were.</summary>
    public int? CountedNewest { get; init; }
}

/// <summary>Counts articles by what they can be filtered by.</summary>
public sealed class CountArticles(KnowledgeBaseContext db)
{
    /// <summary>Newest hits that are counted one by one. Years are counted in full.</summary>
    private const int MostCounted = 1000;

    private const int MostValues = 30;

    public async Task<ArticleFacets> RunAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        var words = QueryParser.Parse(filter.Q);
        var cache = new Dictionary<ArticleFilter, IReadOnlyList<int>>();
        var said = new Dictionary<IReadOnlyList<int>, IReadOnlyList<Said>>();
        var chosen = await HitsAsync(filter);
        return new ArticleFacets(
            Sites(await SaidAsync(filter with { Site = null })),
            await YearFacets.CountAsync(TextIndex.Of(db, IndexTable.Articles), ArticleQuery.Of(filter with { Year = null }, words), cancellationToken))
        {
            Affiliations = await AffiliationsAsync(await HitsAsync(filter with { Affiliation = null }), cancellationToken),
            Authors = await AuthorsAsync(await HitsAsync(filter with { Author = null }), cancellationToken),
            Tags = Tags(await SaidAsync(filter with { Tag = null })),
            HasPaper = await HasPaperAsync(await HitsAsync(filter with { HasPaper = null }), cancellationToken),
            Truncated = Truncated(await SaidAsync(filter with { Truncated = null })),
            CountedNewest = chosen.Count == MostCounted ? MostCounted : null,
        };

        async Task<IReadOnlyList<Said>> SaidAsync(ArticleFilter one)
        {
            var ids = await HitsAsync(one);
            return said.TryGetValue(ids, out var rows) ? rows : said[ids] = await db.Articles.Where(article => EF.Parameter(ids).Contains(article.Id))
                .Select(article => new Said(article.Site, article.Truncated, article.Tags)).ToListAsync(cancellationToken);
        }

        // Facets that are not chosen share their hits.
        async Task<IReadOnlyList<int>> HitsAsync(ArticleFilter one)
        {
            if (!cache.TryGetValue(one, out var hits))
            {
                cache[one] = hits = await new ArticleHits(db, ArticleQuery.Of(one, words)).NewestAsync(MostCounted, cancellationToken);
            }

            return hits;
        }
    }

    private static IReadOnlyList<Facet> Sites(IReadOnlyList<Said> articles) =>
        [.. articles.GroupBy(article => article.Site).OrderByDescending(site => site.Count()).ThenBy(site => site.Key is null).ThenBy(site => site.Key, StringComparer.Ordinal)
            .Take(MostValues).Select(site => new Facet(site.Key ?? ArticleFilter.UnknownSite, site.Count()))];

    private static IReadOnlyList<Facet> Tags(IReadOnlyList<Said> articles) =>
        [.. articles.SelectMany(article => article.Tags.DistinctBy(SearchLabel.Tag)).GroupBy(SearchLabel.Tag).Select(group => new Facet(group.Min(StringComparer.Ordinal)!, group.Count()))
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal).Take(MostValues)];

    private static IReadOnlyList<Facet> Truncated(IReadOnlyList<Said> articles) =>
        Flags(articles.Count(article => article.Truncated), articles.Count(article => !article.Truncated));

    private async Task<IReadOnlyList<Facet>> AffiliationsAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var counts = await db.ArticlePapers.Where(mention => EF.Parameter(ids).Contains(mention.ArticleId))
            .Join(db.PaperAffiliations, mention => mention.PaperId, row => row.PaperId, (mention, row) => new { mention.ArticleId, Id = row.AffiliationId }).Distinct()
            .GroupBy(row => row.Id).Select(group => new { Id = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Id).Take(MostValues).ToListAsync(cancellationToken);
        var found = counts.Select(one => one.Id).ToList();
        var names = await db.Affiliations.Where(one => found.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return [.. counts.Select(one => Named(one.Id, one.Count, names))];
    }

    private async Task<IReadOnlyList<Facet>> AuthorsAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var counts = await db.ArticlePapers.Where(mention => EF.Parameter(ids).Contains(mention.ArticleId))
            .Join(db.Authorships, mention => mention.PaperId, row => row.PaperId, (mention, row) => new { mention.ArticleId, Id = row.AuthorId }).Distinct()
            .GroupBy(row => row.Id).Select(group => new { Id = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Id).Take(MostValues).ToListAsync(cancellationToken);
        var found = counts.Select(one => one.Id).ToList();
        var names = await db.Authors.Where(one => found.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return [.. counts.Select(one => Named(one.Id, one.Count, names))];
    }

    private static Facet Named(int id, int count, Dictionary<int, string> names) =>
        new(id.ToString(CultureInfo.InvariantCulture), count, names[id]);

    private async Task<IReadOnlyList<Facet>> HasPaperAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var with = await db.ArticlePapers.Where(mention => EF.Parameter(ids).Contains(mention.ArticleId)).Select(mention => mention.ArticleId).Distinct().CountAsync(cancellationToken);
        return Flags(with, ids.Count - with);
    }

    private static IReadOnlyList<Facet> Flags(int yes, int no) => [.. new[] { new Facet("true", yes), new Facet("false", no) }.Where(facet => facet.Count > 0)];

    /// <summary>What an article itself says.</summary>
    private sealed record Said(string? Site, bool Truncated, List<string> Tags);
}
