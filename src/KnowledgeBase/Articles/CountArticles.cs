using KnowledgeBase.Data;
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

/// <summary>Counts articles by site and by year.</summary>
public sealed class CountArticles(KnowledgeBaseContext db)
{
    private const int MostSites = 30;

    public async Task<ArticleFacets> RunAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        var sites = await (filter with { Site = null }).Apply(db)
            .GroupBy(article => article.Site).Select(group => new { Site = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Site == null).ThenBy(group => group.Site).Take(MostSites).ToListAsync(cancellationToken);
        var years = await (filter with { Year = null }).Apply(db).Where(article => article.BestDate != "")
            .GroupBy(article => article.BestDate.Substring(0, 4)).Select(group => new { Year = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Year).ToListAsync(cancellationToken);
        return new ArticleFacets(
            [.. sites.Select(group => new Facet(group.Site ?? ArticleFilter.UnknownSite, group.Count))],
            [.. years.Select(group => new Facet(group.Year, group.Count))]);
    }
}
