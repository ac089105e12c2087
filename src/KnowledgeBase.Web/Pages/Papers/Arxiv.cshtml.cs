using KnowledgeBase.Papers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Papers;

/// <summary>Leads from an arXiv identifier to the paper.</summary>
public sealed class ArxivModel(FindPaper find) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? arxivId, CancellationToken cancellationToken) =>
        await find.RunAsync(arxivId, cancellationToken) is { } id ? LocalRedirect($"/papers/{id}") : NotFound();
}
