using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>How well articles are understood, and what came when.</summary>
[Authorize(Policies.Edit)]
public sealed class CoverageModel(ShowCoverage show, CountReceived count) : PageModel
{
    public Coverage Coverage { get; private set; } = null!;

    public ReceivedOverTime Received { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] string? per, CancellationToken cancellationToken)
    {
        Coverage = await show.RunAsync(cancellationToken);
        Received = await count.RunAsync(Lenient.Choices<ReceivedPer>(per)?[0], cancellationToken);
    }

    /// <summary>The captures of articles without something.</summary>
    public static string LackingUrl(CaptureFilter among, ReadingGaps gap) => LedgerUrl(among with { Outcome = CaptureStatus.Ingested, Lacks = gap });

    public static string LedgerUrl(CaptureFilter filter) => "/admin/captures" + filter.ToQueryString();
}
