using KnowledgeBase.Articles;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The neighbourhood of an article, paper, author or affiliation as a drawing and as a list.</summary>
public sealed class GraphModel(ExploreRelated explore, ListArticles list) : PageModel
{
    public GraphQuery Query { get; private set; } = null!;

    public ExploreInput Input { get; private set; } = null!;

    public RelatedGraph Graph { get; private set; } = null!;

    public IReadOnlyList<ArticleSummary> MostLinked { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] GraphQuery query, CancellationToken cancellationToken)
    {
        (Query, Input) = (query, query.ToInput());
        if (await explore.RunAsync(Input, cancellationToken) is not { } graph)
        {
            return NotFound();
        }

        Graph = graph;
        MostLinked = Input.Focus is null ? (await list.RunAsync(new ListArticlesInput { Sort = ArticleSort.Links }, cancellationToken)).Items : [];
        return Page();
    }
}
