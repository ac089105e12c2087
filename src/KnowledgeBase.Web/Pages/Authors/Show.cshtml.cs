using KnowledgeBase.Authors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Authors;

/// <summary>One author.</summary>
public sealed class ShowModel(ShowAuthor show) : PageModel
{
    public AuthorDetails Author { get; private set; } = null!;

    /// <summary>Long lists are shown to their end.</summary>
    public bool Whole { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? all, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } author)
        {
            return NotFound();
        }

        (Author, Whole) = (author, all is not null);
        return Page();
    }
}
