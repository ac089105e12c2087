using KnowledgeBase.Corrections;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Puts right what is wrong about one article, paper, author or affiliation.</summary>
[Authorize(Policies.Edit)]
public sealed class CorrectModel(ShowCorrectable show, FindRetired find, Decide decide) : PageModel
{
    public Correctable Thing { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string Of { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [TempData]
    public string? Notice { get; set; }

    private CorrectionSubject Subject => Lenient.Choice<CorrectionSubject>(Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await show.RunAsync(Subject, Id, cancellationToken) is { } thing)
        {
            Thing = thing;
            return Page();
        }

        TempData.Keep();
        return await find.RunAsync(Subject, Id, cancellationToken) is { } today ? RedirectToPage(new { of = Of, id = today }) : NotFound();
    }

    public async Task<IActionResult> OnPostFieldAsync(string field, string? value, CancellationToken cancellationToken) =>
        Back(await decide.FieldAsync(Subject, Id, field, value, cancellationToken));

    public async Task<IActionResult> OnPostUndoAsync(int correction, CancellationToken cancellationToken) =>
        Back(await decide.UndoAsync(correction, cancellationToken));

    private RedirectToPageResult Back(Decided decided)
    {
        Notice = decided.Notice;
        return RedirectToPage(new { of = Of, id = Id });
    }
}
