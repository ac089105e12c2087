using KnowledgeBase.Articles;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Articles;

/// <summary>One article.</summary>
public sealed class ShowModel(ShowArticle show, ReadArticle read, ShowSurroundings surroundings, Texts texts) : PageModel
{
    public ArticleDetails Article { get; private set; } = null!;

    public ArticleReading Reading { get; private set; } = null!;

    public Surroundings? Around { get; private set; }

    /// <summary>Long lists are shown to their end.</summary>
    public bool Whole { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? all, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } article)
        {
            return NotFound();
        }

        (Article, Whole) = (article, all is not null);
        Reading = await read.RunAsync(article, texts.Reading(), cancellationToken);
        Around = await surroundings.RunAsync($"a{id}", cancellationToken);
        return Page();
    }
}
