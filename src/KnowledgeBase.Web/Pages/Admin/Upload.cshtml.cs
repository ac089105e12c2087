using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Where files are handed in.</summary>
[Authorize(Policies.Upload)]
public sealed class UploadModel(ListUploads list, ShowUpload show, IOptions<KnowledgeBaseOptions> options) : PageModel
{
    private const int Recent = 5;

    public KnowledgeBaseOptions Limits => options.Value;

    /// <summary>The open upload to which files are added; null for a new one.</summary>
    public int? AddTo { get; private set; }

    public Listed<UploadSummary> Uploads { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "upload")] string? upload, CancellationToken cancellationToken)
    {
        Uploads = await list.RunAsync(new ListUploadsInput(HttpContext.Name(), PageSize: Recent), cancellationToken);
        AddTo = Lenient.Filter(upload) is { } id && await show.OwnerOfAsync(id, cancellationToken) == HttpContext.Name()
            && await show.ProgressOfAsync(id, cancellationToken) is (UploadStatus.Staged, _) ? id : null;
    }
}
