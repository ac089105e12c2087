using KnowledgeBase.Exports;
using KnowledgeBase.Exports.Formats;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Papers;

/// <summary>One paper.</summary>
public sealed class ShowModel(ShowPaper show, ShowSurroundings surroundings) : PageModel
{
    public PaperDetails Paper { get; private set; } = null!;

    /// <summary>Long lists are shown to their end.</summary>
    public bool Whole { get; private set; }

    public string BibTex { get; private set; } = "";

    public Surroundings? Around { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? all, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } paper)
        {
            return NotFound();
        }

        (Paper, Whole) = (paper, all is not null);
        BibTex = new BibTexExport().Write([CitePapers.Cite(paper)]);
        Around = await surroundings.RunAsync($"p{id}", cancellationToken);
        return Page();
    }
}
