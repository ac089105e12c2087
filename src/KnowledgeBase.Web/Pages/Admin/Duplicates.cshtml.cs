using KnowledgeBase.Corrections;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>What may be one and the same, for a person to decide.</summary>
[Authorize(Policies.Edit)]
public sealed class DuplicatesModel(ListPossibleDuplicates list, Decide decide) : PageModel
{
    public CorrectionSubject Of { get; private set; } = CorrectionSubject.Paper;

    public PossibleDuplicates Found { get; private set; } = new([], null);

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(string? of, CancellationToken cancellationToken)
    {
        Of = of is null ? CorrectionSubject.Paper : Lenient.Choice<CorrectionSubject>(of);
        Found = await list.RunAsync(Of, After, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? of, int a, int b, CorrectionKind kind, CancellationToken cancellationToken)
    {
        var subject = Lenient.Choice<CorrectionSubject>(of);
        Notice = (await decide.PairAsync(kind, subject, a, b, cancellationToken)).Notice;
        return RedirectToPage(new { of = subject.ToString().ToLowerInvariant(), After });
    }
}
