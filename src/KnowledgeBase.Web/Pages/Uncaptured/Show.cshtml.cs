using KnowledgeBase.Related;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Uncaptured;

/// <summary>One uncaptured target; leads to the article for good once that is captured.</summary>
public sealed class ShowModel(ShowUncaptured show) : PageModel
{
    private const int MostLinks = 50;

    private const int AllLinks = 2000;

    public UncapturedDetails Target { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, string? all, CancellationToken cancellationToken)
    {
        var today = await show.RunAsync(id, all is null ? MostLinks : AllLinks, cancellationToken);
        if (today?.ArticleId is { } article)
        {
            return LocalRedirectPermanent($"/articles/{article}");
        }

        Target = today?.Target!;
        return today is null ? NotFound() : Page();
    }
}
