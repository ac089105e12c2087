using KnowledgeBase.Authors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Authors;

/// <summary>One author.</summary>
public sealed class ShowModel(ShowAuthor show) : PageModel
{
    public AuthorDetails Author { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } author)
        {
            return NotFound();
        }

        Author = author;
        return Page();
    }
}
