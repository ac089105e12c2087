using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Papers;

/// <summary>One paper.</summary>
public sealed class ShowModel(ShowPaper show, ShowSurroundings surroundings) : PageModel
{
    public PaperDetails Paper { get; private set; } = null!;

    public Surroundings? Around { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } paper)
        {
            return NotFound();
        }

        Paper = paper;
        Around = await surroundings.RunAsync($"p{id}", cancellationToken);
        return Page();
    }
}
