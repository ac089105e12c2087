using KnowledgeBase.Affiliations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Affiliations;

/// <summary>One affiliation.</summary>
public sealed class ShowModel(ShowAffiliation show) : PageModel
{
    public AffiliationDetails Affiliation { get; private set; } = null!;

    /// <summary>Long lists are shown to their end.</summary>
    public bool Whole { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? all, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } affiliation)
        {
            return NotFound();
        }

        (Affiliation, Whole) = (affiliation, all is not null);
        return Page();
    }
}
