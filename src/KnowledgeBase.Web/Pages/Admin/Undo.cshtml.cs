using KnowledgeBase.Corrections;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Takes a decision back after showing what that changes, whatever was decided since.</summary>
[Authorize(Policies.Edit)]
public sealed class UndoModel(ListCorrections corrections, PreviewCorrection preview, Decide decide) : PageModel
{
    public CorrectionShown Correction { get; private set; } = null!;

    /// <summary>Null for a decision that was taken back.</summary>
    public CorrectionPreview? Preview { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Where the person came from; an address of this site, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public bool IsDeletion => Correction.Kind == CorrectionKind.Delete;

    public string Back => Url.Local(From) ?? (IsDeletion ? "/admin/removed" : "/admin/corrections");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await corrections.FindAsync(Id, cancellationToken) is not { } correction)
        {
            return NotFound();
        }

        Correction = correction;
        Preview = correction.UndoneUtc is null ? await preview.UndoAsync(correction, cancellationToken) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await corrections.FindAsync(Id, cancellationToken) is not { } correction)
        {
            return NotFound();
        }

        Correction = correction;
        var decided = await decide.UndoAsync(Id, cancellationToken);
        Notice = decided.Notice;
        return decided.Holds ? LocalRedirect(Back) : RedirectToPage(new { id = Id, from = From });
    }
}
