using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Captures;

/// <summary>What became of every file.</summary>
[Authorize(Policies.Edit)]
public sealed class IndexModel(ListCaptures list, ShowStatus status) : PageModel
{
    private const int PageSize = 50;

    public Listed<CaptureSummary> Captures { get; private set; } = null!;

    public CaptureCounts Counts { get; private set; } = null!;

    /// <summary>The outcome that is asked for, as the API names it; null for all.</summary>
    public string? Outcome { get; private set; }

    public ListUrl ListUrl => new("/admin/captures", new Dictionary<string, string?> { ["outcome"] = Outcome, ["page"] = $"{Captures.Page}" });

    public async Task OnGetAsync([FromQuery] string? outcome, [FromQuery] string? page, CancellationToken cancellationToken)
    {
        var wanted = Enum.TryParse<CaptureStatus>(outcome, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (CaptureStatus?)null;
        Outcome = wanted?.ToString().ToLowerInvariant();
        Captures = await list.RunAsync(new ListCapturesInput(wanted, Lenient.Number(page, 1), PageSize), cancellationToken);
        Counts = (await status.RunAsync(cancellationToken)).Captures;
    }

    public IEnumerable<(string Outcome, int Count)> Outcomes() =>
    [
        ("pending", Counts.Pending), ("ingested", Counts.Ingested), ("unchanged", Counts.Unchanged), ("superseded", Counts.Superseded),
        ("unreadable", Counts.Unreadable), ("unpacked", Counts.Unpacked),
    ];
}
