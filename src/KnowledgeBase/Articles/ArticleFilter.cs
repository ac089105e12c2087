using KnowledgeBase.Data;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>Which articles a list shows. Every part left null lets all through.</summary>
public record ArticleFilter
{
    /// <summary>A site's name that stands for articles whose site is unknown.</summary>
    public const string UnknownSite = "-";

    /// <summary>What a reader typed; see docs/search.md.</summary>
    public string? Q { get; init; }

    public string? Site { get; init; }

    /// <summary>Id of an author of one of its papers.</summary>
    public int? Author { get; init; }

    /// <summary>Id of an affiliation of one of its papers.</summary>
    public int? Affiliation { get; init; }

    /// <summary>Year of the best date.</summary>
    public int? Year { get; init; }

    /// <summary>Cut off by a membership notice, or not.</summary>
    public bool? Truncated { get; init; }

    /// <summary>A tag of the article, as <see cref="ArticleFacets.Tags"/> writes it.</summary>
    public string? Tag { get; init; }

    /// <summary>Introduces a paper, or none.</summary>
    public bool? HasPaper { get; init; }

    internal IQueryable<Article> Apply(KnowledgeBaseContext db)
    {
        var articles = ByPapers(db, ByField(db.Articles.AsNoTracking()));
        return QueryText.Terms(Q).Aggregate(articles, (found, term) => found.Where(article => article.SearchText.Contains(term)));
    }

    private IQueryable<Article> ByField(IQueryable<Article> articles)
    {
        if (QueryText.Clean(Site) is { } site)
        {
            articles = site == UnknownSite
                ? articles.Where(article => article.Site == null)
                : articles.Where(article => article.Site == site);
        }

        if (Year is { } year)
        {
            var (first, after) = YearRange.Of(year);
            articles = articles.Where(article => article.BestDate.CompareTo(first) >= 0 && article.BestDate.CompareTo(after) < 0);
        }

        return Truncated is { } cut ? articles.Where(article => article.Truncated == cut) : articles;
    }

    private IQueryable<Article> ByPapers(KnowledgeBaseContext db, IQueryable<Article> articles)
    {
        if (Author is { } author)
        {
            articles = articles.Where(article => db.Authorships.Where(authorship => authorship.AuthorId == author)
                .Join(db.ArticlePapers, authorship => authorship.PaperId, mention => mention.PaperId, (_, mention) => mention.ArticleId)
                .Contains(article.Id));
        }

        if (Affiliation is { } affiliation)
        {
            articles = articles.Where(article => db.PaperAffiliations.Where(link => link.AffiliationId == affiliation)
                .Join(db.ArticlePapers, link => link.PaperId, mention => mention.PaperId, (_, mention) => mention.ArticleId)
                .Contains(article.Id));
        }

        return articles;
    }
}
