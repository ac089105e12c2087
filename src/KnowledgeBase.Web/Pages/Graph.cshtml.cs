using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The explorer. Without scripts it shows the same view as a table, and what lies in its middle as a drawing.</summary>
public sealed class GraphModel(TellGraphView tell) : PageModel
{
    private const int RowsOfPage = 100;

    public GraphMapQuery Query { get; private set; } = null!;

    public GraphView View { get; private set; } = null!;

    public GraphViewTold Told { get; private set; } = null!;

    /// <summary>Only the table is wanted.</summary>
    public bool IsTable { get; private set; }

    /// <summary>What is in the middle; null for the whole library.</summary>
    public GraphNode? Focus => View.Focus is null ? null : Told.Drawing.Nodes[0];

    /// <summary>Address of this view, from which those of its other pages are made.</summary>
    internal ListUrl Here => Query.Url("/graph") is var url && IsTable ? url with { State = new Dictionary<string, string?>(url.State) { ["view"] = "table" } } : Query.Url("/graph");

    public bool IsEmptyLibrary => Told.Rows.Total == 0 && Told.Choices.Years is null && Told.Choices.Sites.Count == 0 && Query.Normal() == new GraphMapQuery().Normal();

    public async Task<IActionResult> OnGetAsync([FromQuery] GraphMapQuery query, [FromQuery] string? view, [FromQuery] string? page, CancellationToken cancellationToken)
    {
        // A form sends one value for each box that is ticked.
        Query = query with { Kinds = Request.Query["kinds"].ToString(), Edges = Request.Query["edges"].ToString() };
        (View, IsTable) = (Query.ToView(), view == "table");
        if (await tell.RunAsync(View, Lenient.Number(page, 1), RowsOfPage, cancellationToken) is not { } told)
        {
            return NotFound();
        }

        Told = told;
        return Page();
    }
}
