using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Captures;

/// <summary>The ledger: what became of every file.</summary>
[Authorize(Policies.Edit)]
public sealed class IndexModel(ListCaptures list, CountCaptures count) : PageModel
{
    private const int PageSize = 50;

    public const string Address = "/admin/captures";

    public CaptureFilter Filter { get; private set; } = new();

    public CaptureSort Sort { get; private set; }

    public CapturePage Captures { get; private set; } = null!;

    public CaptureTotal Total { get; private set; } = null!;

    public CaptureFacets Facets { get; private set; } = null!;

    [TempData]
    public string? Notice { get; set; }

    /// <summary>The list from its beginning.</summary>
    public ListUrl ListUrl => new(Address, new Dictionary<string, string?>(Filter.ToState()) { ["sort"] = Sort == default ? null : $"{Sort}".ToLowerInvariant() });

    /// <summary>The same captures as a file.</summary>
    public string FileUrl(string ending) => new ListUrl($"{Address}.{ending}", Filter.ToState()).With("sort", null);

    public async Task OnGetAsync([FromQuery] string? sort, [FromQuery] string? after, [FromQuery] string? before, CancellationToken cancellationToken)
    {
        (Filter, Sort) = (CaptureFilter.Parse(Request.QueryString.Value), Lenient.Choice<CaptureSort>(sort));
        var from = CaptureCursor.Parse(before ?? after);
        var input = new ListCapturesInput(Filter, Sort, from, Back: from is not null && before is not null, PageSize);
        Captures = await list.RunAsync(input, cancellationToken);
        Total = await count.TotalAsync(input, cancellationToken);
        Facets = await count.RunAsync(Filter, cancellationToken);
    }
}
