using KnowledgeBase.Related;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The explorer. Without scripts it shows the neighbourhood of an article, paper, author or affiliation, or of what is linked most, as a drawing and as a list.</summary>
public sealed class GraphModel(ExploreRelated explore) : PageModel
{
    public GraphQuery Query { get; private set; } = null!;

    public ExploreInput Input { get; private set; } = null!;

    public RelatedGraph Graph { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] GraphQuery query, CancellationToken cancellationToken)
    {
        // A form sends one value for each box that is ticked.
        query = query with { Kinds = Request.Query["kinds"].ToString() };
        (Query, Input) = (query, query.ToInput());
        if (await explore.RunAsync(Input, cancellationToken) is not { } graph)
        {
            return NotFound();
        }

        Graph = graph;
        return Page();
    }
}
