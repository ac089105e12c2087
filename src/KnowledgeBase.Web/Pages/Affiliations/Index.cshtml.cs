using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Affiliations;

/// <summary>The list of affiliations.</summary>
public sealed class IndexModel(ListAffiliations list) : PageModel
{
    private const int DefaultSize = 60;

    public NameListQuery Query { get; private set; } = null!;

    public Found<NamedSummary> Names { get; private set; } = null!;

    public IReadOnlyList<NameInitial> Initials { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] NameListQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Names = await list.RunAsync(query.ToInput(DefaultSize), cancellationToken);
        Initials = string.IsNullOrWhiteSpace(query.Q) ? await list.InitialsAsync(cancellationToken) : [];
    }
}
