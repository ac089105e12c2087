using KnowledgeBase.Related.Maps;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>What stands out in the library's graph.</summary>
public sealed class GraphInsightsModel(ShowGraphInsights show) : PageModel
{
    private const int Most = 15;

    public GraphInsights Insights { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Insights = await show.RunAsync(Most, cancellationToken);
}
