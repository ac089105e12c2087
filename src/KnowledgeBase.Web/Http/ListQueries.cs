using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Http;

/// <summary>Query of the article list, on the page and in the API.</summary>
public sealed record ArticleListQuery(
    string? Q, string? Site, string? Author, string? Affiliation, string? Year, string? Tag, string? HasPaper, string? Truncated, string? Without,
    string? Sort, string? Page, string? PageSize)
{
    internal ListArticlesInput ToInput() => new()
    {
        Q = Q,
        Site = Site,
        Author = Lenient.Filter(Author),
        Affiliation = Lenient.Filter(Affiliation),
        Year = Lenient.Filter(Year),
        Tag = Tag,
        HasPaper = Lenient.Flag(HasPaper),
        Truncated = Lenient.Flag(Truncated),
        Without = IdList.Read(Without),
        Sort = Lenient.Choice<ArticleSort>(Sort),
        Page = Lenient.Number(Page, 1),
        PageSize = Lenient.Number(PageSize, Paging.DefaultSize),
    };

    internal ListUrl Url(string path) => new(path, new Dictionary<string, string?>
    {
        ["q"] = Q, ["site"] = Site, ["author"] = Author, ["affiliation"] = Affiliation, ["year"] = Year,
        ["tag"] = Tag, ["hasPaper"] = HasPaper, ["truncated"] = Truncated, ["without"] = Without, ["sort"] = Sort, ["page"] = Page, ["pageSize"] = PageSize,
    });
}

/// <summary>Query of the paper list, on the page and in the API.</summary>
public sealed record PaperListQuery(
    string? Q, string? Author, string? Affiliation, string? Year, string? Month, string? Arxiv, string? Linked, string? Sort, string? Page, string? PageSize)
{
    /// <summary>Something is searched or filtered for.</summary>
    internal bool Narrowed => !string.IsNullOrWhiteSpace(string.Concat(Q, Author, Affiliation, Year, Month, Arxiv, Linked));

    internal ListPapersInput ToInput() => new()
    {
        Q = Q,
        Author = Lenient.Filter(Author),
        Affiliation = Lenient.Filter(Affiliation),
        Year = Lenient.Filter(Year),
        Month = Month,
        Arxiv = Lenient.Flag(Arxiv),
        Linked = Lenient.Flag(Linked),
        Sort = Lenient.Choice<PaperSort>(Sort),
        Page = Lenient.Number(Page, 1),
        PageSize = Lenient.Number(PageSize, Paging.DefaultSize),
    };

    internal ListUrl Url(string path) => new(path, new Dictionary<string, string?>
    {
        ["q"] = Q, ["author"] = Author, ["affiliation"] = Affiliation, ["year"] = Year, ["month"] = Month, ["arxiv"] = Arxiv, ["linked"] = Linked,
        ["sort"] = Sort, ["page"] = Page, ["pageSize"] = PageSize,
    });
}

/// <summary>Query of the lists of authors and affiliations, on the pages and in the API.</summary>
public sealed record NameListQuery(string? Q, string? Initial, string? Sort, string? Page, string? PageSize)
{
    /// <summary>Something is searched or filtered for.</summary>
    internal bool Narrowed => !string.IsNullOrWhiteSpace(Q + Initial);

    internal ListNamesInput ToInput(int defaultSize = Paging.DefaultSize) => new()
    {
        Q = Q,
        Initial = Initial,
        Sort = Lenient.Choice<NameSort>(Sort),
        Page = Lenient.Number(Page, 1),
        PageSize = Lenient.Number(PageSize, defaultSize),
    };

    internal ListUrl Url(string path) => new(path, new Dictionary<string, string?>
    {
        ["q"] = Q, ["initial"] = Initial, ["sort"] = Sort, ["page"] = Page, ["pageSize"] = PageSize,
    });
}

/// <summary>Query of what is new. <paramref name="Since"/> is an instant in ISO 8601.</summary>
public sealed record NewQuery(string? Since, string? Page, string? PageSize)
{
    internal ListUrl Url(string path) => new(path, new Dictionary<string, string?> { ["since"] = Since, ["page"] = Page, ["pageSize"] = PageSize });
}

/// <summary>Ids of articles with a bookmark, and of those read; see <see cref="IdList"/>.</summary>
public sealed record ReadingQuery(string? Places, string? Read);

/// <summary>Query of the list of uncaptured targets, on the page and in the API.</summary>
public sealed record UncapturedQuery(string? Sort, string? Unwanted, string? Page, string? PageSize)
{
    internal ListUncapturedInput ToInput() => new(
        Lenient.Choice<UncapturedSort>(Sort), Lenient.Flag(Unwanted) ?? false, Lenient.Number(Page, 1), Lenient.Number(PageSize, Paging.DefaultSize));

    internal ListUrl Url(string path) => new(path, new Dictionary<string, string?> { ["sort"] = Sort, ["unwanted"] = Unwanted, ["page"] = Page, ["pageSize"] = PageSize });
}
