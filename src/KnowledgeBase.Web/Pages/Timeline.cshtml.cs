using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>Papers by the month in which they came out, and those of one month or year.</summary>
public sealed class TimelineModel(CountPapersByMonth count, ListPapers list) : PageModel
{
    public PapersByMonth Counted { get; private set; } = null!;

    public PaperListQuery Query { get; private set; } = null!;

    /// <summary>The month or year of which the papers are listed, as <c>yyyy-MM</c> or <c>yyyy</c>; null when the library has no dated paper.</summary>
    public string? Chosen { get; private set; }

    public Listed<PaperSummary> Papers { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] PaperListQuery query, CancellationToken cancellationToken)
    {
        Counted = await count.RunAsync(cancellationToken);
        Query = query is { Month: null, Year: null } ? query with { Year = Counted.Months is [var newest, ..] ? newest.Month[..4] : null } : query;
        Chosen = Query.Month ?? Query.Year;
        Papers = await list.RunAsync(Query.ToInput(), cancellationToken);
    }
}
