using KnowledgeBase.Data;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>What is worth capturing next.</summary>
public sealed class UncapturedModel(ListUncaptured list) : PageModel
{
    /// <summary>Most linking articles that are named of one target.</summary>
    public const int MostArticles = 5;

    public Listed<UncapturedTarget> Targets { get; private set; } = null!;

    public UncapturedQuery Query { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] UncapturedQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Targets = await list.RunAsync(query.ToInput(), cancellationToken);
    }
}
