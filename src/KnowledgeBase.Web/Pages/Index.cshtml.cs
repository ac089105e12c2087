using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The article list, which is the first page.</summary>
public sealed class IndexModel(ListArticles list, CountArticles count, FindPasted pasted, SuggestSpelling spelling) : PageModel
{
    /// <summary>With more hits nobody misses another spelling.</summary>
    private const int FewHits = 3;

    public ArticleListQuery Query { get; private set; } = null!;

    public Found<ArticleSummary> Articles { get; private set; } = null!;

    public ArticleFacets Facets { get; private set; } = null!;

    public ListUrl ListUrl => Query.Url("/");

    public SearchNotes Notes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] ArticleListQuery query, CancellationToken cancellationToken)
    {
        if (await pasted.RunAsync(query.Q, cancellationToken) is { } path)
        {
            return LocalRedirect(path);
        }

        Query = query;
        Articles = await list.RunAsync(query.ToInput(), cancellationToken);
        Facets = await count.RunAsync(query.ToInput(), cancellationToken);
        var better = Articles.Total < FewHits ? await spelling.RunAsync(query.Q, cancellationToken) : null;
        Notes = new SearchNotes(Articles.Notes, Articles.SortedNewest, Facets.CountedNewest, better, better is null ? null : ListUrl.With("q", better));
        return Page();
    }
}
