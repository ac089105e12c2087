using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Uploads;

/// <summary>An upload: its preview while nobody has decided, its progress while it goes in, its report ever after.</summary>
[Authorize(Policies.Upload)]
public sealed class ShowModel(ShowUpload show, ChooseItems choose, DecideUpload decide, Texts texts) : PageModel
{
    private const int PageSize = 100;

    public UploadDetails Upload { get; private set; } = null!;

    [TempData]
    public string? Notice { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Items that are shown: an outcome of the preview, what they became, <c>ambiguous</c>, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    public bool IsReviewer => HttpContext.IsReviewer();

    /// <summary>Who looks may choose and put right.</summary>
    public bool MayChange => Upload.Status switch
    {
        UploadStatus.Staged => IsReviewer || Upload.By == HttpContext.Name(),
        UploadStatus.Waiting => IsReviewer,
        _ => false,
    };

    public ListUrl ListUrl => new($"/admin/uploads/{Id}", new Dictionary<string, string?> { ["only"] = Only, ["page"] = $"{Upload.Items.Page}" });

    private string UrlOf(string? part) => new ListUrl($"/admin/uploads/{Id}", new Dictionary<string, string?> { ["only"] = Only }).With("page", part);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? page, CancellationToken cancellationToken)
    {
        var outcome = Lenient.Choices<PreviewOutcome>(Only)?[0];
        var input = new ShowUploadInput(
            Id, Decided(Only) ? null : outcome, Only == "ambiguous", Decided(Only) ? Only![3..] : null, Lenient.Number(page, 1), PageSize);
        if (!await MaySeeAsync(cancellationToken) || await show.RunAsync(input, cancellationToken) is not { } upload)
        {
            return NotFound();
        }

        Upload = upload;
        return Page();
    }

    /// <param name="shown">Items that the form showed.</param>
    /// <param name="take">Those of them that are to be taken.</param>
    /// <param name="decision">What is to be done then; null for nothing more.</param>
    /// <param name="note">A word to the other side.</param>
    /// <param name="part">The page of the list that was shown.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IActionResult> OnPostAsync(int[] shown, int[] take, UploadDecision? decision, string? note, string? part, CancellationToken cancellationToken)
    {
        if (!await MaySeeAsync(cancellationToken) || !await MayDecideAsync(decision, cancellationToken))
        {
            return NotFound();
        }

        await choose.RunAsync(new ChooseItemsInput(Id, shown, take), cancellationToken);
        Notice = decision is not { } what ? texts["選択を保存しました。"]
            : await decide.RunAsync(new DecideUploadInput(Id, what, note), cancellationToken) is { } refusal ? texts.Refusal(refusal)
            : null;
        return LocalRedirect(UrlOf(decision is null ? part : null));
    }

    // What somebody may not see does not exist for them.
    private async Task<bool> MaySeeAsync(CancellationToken cancellationToken) =>
        HttpContext.MaySeeUploadsOf(await show.OwnerOfAsync(Id, cancellationToken));

    private async Task<bool> MayDecideAsync(UploadDecision? decision, CancellationToken cancellationToken) =>
        IsReviewer || (decision is null or UploadDecision.Submit or UploadDecision.Discard && await show.ProgressOfAsync(Id, cancellationToken) is (UploadStatus.Staged, _));

    private static bool Decided(string? only) => only?.StartsWith("is-", StringComparison.Ordinal) == true;
}
