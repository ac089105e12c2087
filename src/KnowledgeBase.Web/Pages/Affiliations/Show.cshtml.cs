using KnowledgeBase.Affiliations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Affiliations;

/// <summary>One affiliation.</summary>
public sealed class ShowModel(ShowAffiliation show) : PageModel
{
    public AffiliationDetails Affiliation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } affiliation)
        {
            return NotFound();
        }

        Affiliation = affiliation;
        return Page();
    }
}
