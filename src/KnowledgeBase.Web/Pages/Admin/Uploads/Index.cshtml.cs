using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Uploads;

/// <summary>Uploads: a reviewer's queue, and what became of the others. Who may not review sees their own.</summary>
[Authorize(Policies.Upload)]
public sealed class IndexModel(ListUploads list) : PageModel
{
    private const int PageSize = 50;

    public Listed<UploadSummary> Uploads { get; private set; } = null!;

    /// <summary>Uploads that wait for a reviewer; 0 for who is none.</summary>
    public int Waiting { get; private set; }

    public UploadStatus? Status { get; private set; }

    public ListUrl ListUrl => new("/admin/uploads", new Dictionary<string, string?> { ["status"] = Status?.ToString().ToLowerInvariant(), ["page"] = $"{Uploads.Page}" });

    public async Task OnGetAsync([FromQuery] string? status, [FromQuery] string? page, CancellationToken cancellationToken)
    {
        Status = Lenient.Choices<UploadStatus>(status)?[0];
        Uploads = await list.RunAsync(new ListUploadsInput(HttpContext.IsReviewer() ? null : HttpContext.Name(), Status, Lenient.Number(page, 1), PageSize), cancellationToken);
        Waiting = HttpContext.IsReviewer() ? await list.WaitingAsync(cancellationToken) : 0;
    }
}
