using KnowledgeBase.Data;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>What is worth capturing next.</summary>
public sealed class UncapturedModel(ListUncaptured list) : PageModel
{
    public Listed<UncapturedTarget> Targets { get; private set; } = null!;

    public PageQuery Query { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] PageQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Targets = await list.RunAsync(Lenient.Number(query.Page, 1), Lenient.Number(query.PageSize, Paging.DefaultSize), cancellationToken);
    }
}
