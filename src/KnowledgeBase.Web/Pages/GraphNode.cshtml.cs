using KnowledgeBase.Related.Maps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>What a node of the graph is and why it is joined to others: a page, or with <c>part</c> only its content, for the explorer's panel.</summary>
public sealed class GraphNodeModel(ShowGraphNode show) : PageModel
{
    public GraphNodeDetails Node { get; private set; } = null!;

    public bool IsPart { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? part, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(id, cancellationToken) is not { } node)
        {
            return NotFound();
        }

        (Node, IsPart) = (node, part is not null);
        return Page();
    }
}
