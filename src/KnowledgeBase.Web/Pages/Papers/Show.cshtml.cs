using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Papers;

/// <summary>One paper.</summary>
public sealed class ShowModel(ShowPaper show, ExploreRelated explore) : PageModel
{
    private const int MostAround = 12;

    public PaperDetails Paper { get; private set; } = null!;

    public RelatedGraph? Around { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } paper)
        {
            return NotFound();
        }

        Paper = paper;
        Around = await explore.RunAsync(new ExploreInput($"p{id}", Depth: 2, Limit: MostAround), cancellationToken);
        return Page();
    }
}
