using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Deletes an article after showing what goes with it.</summary>
[Authorize(Policies.Edit)]
public sealed class DeleteModel(Decide decide, FindRetired find) : PageModel
{
    public CorrectionPreview Preview { get; private set; } = null!;

    /// <summary>The article as it is.</summary>
    public Sheet Article => Preview.Changes[0].Before!;

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await decide.PreviewDeleteAsync(Id, cancellationToken) is { } preview)
        {
            Preview = preview;
            return Page();
        }

        TempData.Keep();
        return await find.RunAsync(CorrectionSubject.Article, Id, cancellationToken) is { } today ? RedirectToPage(new { id = today })
            : await find.GoneAsync(CorrectionSubject.Article, Id, cancellationToken) is { Deletion: not null } ? RedirectToPage("Deleted")
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? reason, CancellationToken cancellationToken)
    {
        var decided = await decide.DeleteAsync(Id, reason, cancellationToken);
        Notice = decided.Notice;
        return decided.Holds ? RedirectToPage("Deleted") : RedirectToPage(new { id = Id });
    }
}
