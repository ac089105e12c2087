using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Papers;

/// <summary>The paper list.</summary>
public sealed class IndexModel(ListPapers list) : PageModel
{
    public PaperListQuery Query { get; private set; } = null!;

    public Listed<PaperSummary> Papers { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] PaperListQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Papers = await list.RunAsync(query.ToInput(), cancellationToken);
    }
}
