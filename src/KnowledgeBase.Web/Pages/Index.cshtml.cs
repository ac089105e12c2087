using KnowledgeBase.Articles;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The article list, which is the first page.</summary>
public sealed class IndexModel(ListArticles list, CountArticles count) : PageModel
{
    public ArticleListQuery Query { get; private set; } = null!;

    public ArticleList Articles { get; private set; } = null!;

    public ArticleFacets Facets { get; private set; } = null!;

    public ListUrl ListUrl => Query.Url("/");

    public async Task OnGetAsync([FromQuery] ArticleListQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Articles = await list.RunAsync(query.ToInput(), cancellationToken);
        Facets = await count.RunAsync(query.ToInput(), cancellationToken);
    }
}
