using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Papers;

/// <summary>The paper list.</summary>
public sealed class IndexModel(ListPapers list, CountPapers count) : PageModel
{
    public PaperListQuery Query { get; private set; } = null!;

    public Found<PaperSummary> Papers { get; private set; } = null!;

    public PaperFacets Facets { get; private set; } = null!;

    public ListUrl ListUrl => Query.Url("/papers");

    public async Task OnGetAsync([FromQuery] PaperListQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Papers = await list.RunAsync(query.ToInput(), cancellationToken);
        Facets = await count.RunAsync(query.ToInput(), cancellationToken);
    }
}
